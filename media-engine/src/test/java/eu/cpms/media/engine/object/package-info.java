/** Tests of the objects that clients create and call. */
@NullMarked
package eu.cpms.media.engine.object;

import org.jspecify.annotations.NullMarked;
