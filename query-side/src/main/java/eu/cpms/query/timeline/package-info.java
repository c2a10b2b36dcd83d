/** What happened in a panel, as a list and live. */
@NullMarked
package eu.cpms.query.timeline;

import org.jspecify.annotations.NullMarked;
