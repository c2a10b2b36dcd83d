@NullMarked
package eu.cpms.media.engine.webrtc;

import org.jspecify.annotations.NullMarked;
