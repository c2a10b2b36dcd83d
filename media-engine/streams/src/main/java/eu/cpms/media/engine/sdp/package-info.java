/** Session descriptions: reading an offer, writing an answer. */
@NullMarked
package eu.cpms.media.engine.sdp;

import org.jspecify.annotations.NullMarked;
