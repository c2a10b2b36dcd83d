@NullMarked
package eu.cpms.media.engine.rtp;

import org.jspecify.annotations.NullMarked;
