package eu.cpms.media.engine.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.LoggerFactory;

/** A UDP relay in front of the engine: loses packets, is cut, or is narrow towards the browser. */
final class LossyLine implements AutoCloseable {
  private static final long LONGEST_QUEUE = TimeUnit.MILLISECONDS.toNanos(300);

  private final Random random = new Random(5);
  private final Map<SocketAddress, DatagramSocket> upstream = new ConcurrentHashMap<>();
  private final ScheduledExecutorService delivery =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final InetSocketAddress engine;
  private final DatagramSocket front;
  private volatile double loss;
  private volatile boolean cut;
  private volatile long bitsPerSecond;
  private final LongAdder lost = new LongAdder();
  private long freeAt = System.nanoTime();

  LossyLine(InetSocketAddress engine) throws IOException {
    this.engine = engine;
    front = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread.ofPlatform().daemon().start(this::fromBrowsers);
  }

  void loss(double fraction) {
    loss = fraction;
  }

  void cut(boolean now) {
    cut = now;
  }

  /** Narrows the way to the browser; 0 widens it again. */
  void narrow(long rate) {
    bitsPerSecond = rate;
  }

  long lost() {
    return lost.sum();
  }

  /** The candidate with this relay instead of the engine. */
  String replace(String candidate) {
    String[] parts = candidate.split(" ", -1);
    parts[4] = front.getLocalAddress().getHostAddress();
    parts[5] = Integer.toString(front.getLocalPort());
    return String.join(" ", parts);
  }

  private void fromBrowsers() {
    relay(
        front,
        packet -> {
          DatagramSocket socket =
              upstream.computeIfAbsent(packet.getSocketAddress(), this::openUpstream);
          packet.setSocketAddress(engine);
          socket.send(packet);
        });
  }

  private DatagramSocket openUpstream(SocketAddress browser) {
    try {
      DatagramSocket socket =
          new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Thread.ofPlatform().daemon().start(() -> relay(socket, packet -> toBrowser(packet, browser)));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void toBrowser(DatagramPacket packet, SocketAddress browser)
      throws IOException {
    packet.setSocketAddress(browser);
    if (bitsPerSecond == 0) {
      front.send(packet);
      return;
    }
    long now = System.nanoTime();
    freeAt = Math.max(freeAt, now);
    if (freeAt - now > LONGEST_QUEUE) {
      lost.increment();
      return;
    }
    freeAt += packet.getLength() * 8L * 1_000_000_000L / bitsPerSecond;
    byte[] data = Arrays.copyOf(packet.getData(), packet.getLength());
    DatagramPacket later = new DatagramPacket(data, data.length, browser);
    delivery.schedule(() -> sendLate(later), freeAt - now, TimeUnit.NANOSECONDS);
  }

  private void sendLate(DatagramPacket packet) {
    try {
      front.send(packet);
    } catch (IOException e) {
      LoggerFactory.getLogger(LossyLine.class).debug("the line is closed: {}", e.getMessage());
    }
  }

  private interface Output {
    void send(DatagramPacket packet) throws IOException;
  }

  private void relay(DatagramSocket from, Output to) {
    byte[] buffer = new byte[2048];
    while (!from.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        from.receive(packet);
        if (cut || random.nextDouble() < loss) {
          lost.increment();
        } else {
          to.send(packet);
        }
      } catch (IOException e) {
        LoggerFactory.getLogger(LossyLine.class).debug("the line is closed: {}", e.getMessage());
      }
    }
  }

  @Override
  public void close() {
    front.close();
    upstream.values().forEach(DatagramSocket::close);
    delivery.shutdownNow();
  }
}
