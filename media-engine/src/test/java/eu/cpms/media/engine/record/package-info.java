@NullMarked
package eu.cpms.media.engine.record;

import org.jspecify.annotations.NullMarked;
