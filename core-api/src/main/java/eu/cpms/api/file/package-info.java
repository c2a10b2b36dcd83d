/** Drop boxes and the files that come through them. */
@NullMarked
package eu.cpms.api.file;

import org.jspecify.annotations.NullMarked;
