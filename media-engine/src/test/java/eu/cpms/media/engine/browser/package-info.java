/** Tests in which real browsers meet through the engine. */
@NullMarked
package eu.cpms.media.engine.browser;

import org.jspecify.annotations.NullMarked;
