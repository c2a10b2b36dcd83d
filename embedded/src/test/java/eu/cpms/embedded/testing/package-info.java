/** The servers that integration tests of any module run on. */
@NullMarked
package eu.cpms.embedded.testing;

import org.jspecify.annotations.NullMarked;
