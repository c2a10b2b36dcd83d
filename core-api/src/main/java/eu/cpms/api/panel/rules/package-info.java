/** The rules of a panel: one named type each, with the words that a clinician reads. */
@NullMarked
package eu.cpms.api.panel.rules;

import org.jspecify.annotations.NullMarked;
