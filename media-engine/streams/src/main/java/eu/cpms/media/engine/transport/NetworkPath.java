package eu.cpms.media.engine.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;

/** A way to a browser: one of our sockets and the browser's address. */
record NetworkPath(DatagramChannel socket, InetSocketAddress local, InetSocketAddress remote) {

  /** Sends one datagram; false when the system could not take it, which counts as a loss. */
  boolean send(byte[] data, int offset, int length) {
    try {
      return socket.send(ByteBuffer.wrap(data, offset, length), remote) == length;
    } catch (ClosedChannelException e) {
      return false; // the engine is closing
    } catch (IOException e) {
      return false; // unreachable just now: ICE will tell when it stays so
    }
  }
}
