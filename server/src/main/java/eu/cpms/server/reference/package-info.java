/** Reference data that comes with the product. */
@NullMarked
package eu.cpms.server.reference;

import org.jspecify.annotations.NullMarked;
