/** What patients agree to. */
@NullMarked
package eu.cpms.command.consent;

import org.jspecify.annotations.NullMarked;
