/** What the tests of the write model share. */
@NullMarked
package eu.cpms.command.testing;

import org.jspecify.annotations.NullMarked;
