/** What a patient has agreed to. */
@NullMarked
package eu.cpms.api.consent;

import org.jspecify.annotations.NullMarked;
