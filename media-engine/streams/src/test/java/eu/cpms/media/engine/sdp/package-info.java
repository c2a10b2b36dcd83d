@NullMarked
package eu.cpms.media.engine.sdp;

import org.jspecify.annotations.NullMarked;
