/** Real parts and made-up histories for the tests. */
@NullMarked
package eu.cpms.query.testing;

import org.jspecify.annotations.NullMarked;
