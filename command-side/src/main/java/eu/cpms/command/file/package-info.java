/** Drop boxes and the files that come through them. */
@NullMarked
package eu.cpms.command.file;

import org.jspecify.annotations.NullMarked;
