package eu.cpms.query.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be cut and mended. */
public final class Proxy implements AutoCloseable {

  private final URI server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final int port;
  private ServerSocket listening;

  public Proxy(URI server) throws IOException {
    this.server = server;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.port = listening.getLocalPort();
    accept(listening);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public void cut() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }

  public void mend() throws IOException {
    listening = new ServerSocket();
    listening.setReuseAddress(true);
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    accept(listening);
  }

  @Override
  public void close() throws IOException {
    cut();
  }

  private void accept(ServerSocket from) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (!from.isClosed()) {
                  join(from.accept());
                }
              } catch (IOException closed) {
                from.isClosed();
              }
            });
  }

  private void join(Socket client) throws IOException {
    Socket there = new Socket(server.getHost(), server.getPort());
    open.add(client);
    open.add(there);
    pump(client, there);
    pump(there, client);
  }

  private static void pump(Socket from, Socket to) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (from;
                  to;
                  InputStream in = from.getInputStream()) {
                in.transferTo(to.getOutputStream());
              } catch (IOException cut) {
                close(to);
              }
            });
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
