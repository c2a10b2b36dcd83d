@NullMarked
package eu.cpms.media.engine.transport;

import org.jspecify.annotations.NullMarked;
