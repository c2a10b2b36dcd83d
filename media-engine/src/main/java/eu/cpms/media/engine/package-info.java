/** An embedded media server that a Kurento client cannot tell from a Kurento Media Server. */
@NullMarked
package eu.cpms.media.engine;

import org.jspecify.annotations.NullMarked;
