/** JSON-RPC over WebSocket: frames, sessions, dispatch. Knows nothing of media. */
@NullMarked
package eu.cpms.media.engine.rpc;

import org.jspecify.annotations.NullMarked;
