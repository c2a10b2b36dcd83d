/** Read model of panels, and what of a panel each person sees. */
@NullMarked
package eu.cpms.query.panel;

import org.jspecify.annotations.NullMarked;
