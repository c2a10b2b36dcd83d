package eu.cpms.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds ports to listen on. */
final class Ports {
  // Below the ranges that Linux and macOS take for outgoing connections, which could otherwise
  // catch a port between its choice and its use.
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;
  private static final int ATTEMPTS = 200;

  // Never the same port twice: one that is chosen may not be listened on yet.
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(HIGHEST - LOWEST));

  private Ports() {}

  /** The wanted port, or a free one for 0. */
  static int choose(int wanted, String server, String property) {
    if (wanted == 0) {
      return free();
    }
    if (isBusy(wanted)) {
      throw new EmbeddedServersException(
          "port %d for %s is in use; stop the program that listens there or set %s"
              .formatted(wanted, server, property));
    }
    return wanted;
  }

  static int free() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = LOWEST + NEXT.getAndIncrement() % (HIGHEST - LOWEST);
      if (!isBusy(port)) {
        return port;
      }
    }
    throw new EmbeddedServersException("no free port between %d and %d".formatted(LOWEST, HIGHEST));
  }

  private static boolean isBusy(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
