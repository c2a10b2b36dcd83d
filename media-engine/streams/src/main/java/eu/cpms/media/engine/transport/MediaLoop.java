package eu.cpms.media.engine.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The media thread: it alone reads the UDP port and it alone touches the state of streams, so that
 * nothing there needs a lock. One socket per local address, all on the same port.
 */
public final class MediaLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MediaLoop.class);
  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** A tick that is due waits so long for a datagram, which wakes the thread anyway. */
  private static final long TICK_PATIENCE_MILLIS = 50;

  private static final int LARGEST_DATAGRAM = 2048;
  private static final int SOCKET_BUFFER = 1 << 21;
  private static final int READS_PER_TURN = 64;
  private static final int MOST_TASKS = 10_000;

  private final BlockingQueue<Runnable> tasks = new ArrayBlockingQueue<>(MOST_TASKS);
  private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST_DATAGRAM);
  private final List<InetSocketAddress> addresses = new ArrayList<>();
  final Traffic traffic = new Traffic();

  /** The certificate that all who connect to this port see. */
  final DtlsIdentity identity = DtlsIdentity.create();

  private final Demultiplexer demultiplexer = new Demultiplexer(traffic);
  private final Consumer<SelectionKey> reader = this::read;
  private final Selector selector;
  private final Thread thread;
  private volatile boolean open = true;
  private long nextTick = System.nanoTime();

  private MediaLoop() throws IOException {
    selector = Selector.open();
    thread = Thread.ofPlatform().name("media").daemon().unstarted(this::run);
  }

  /**
   * Binds {@code port} (0: any free one) on every address and starts the thread.
   *
   * @param external further addresses at which the port is reached, such as that of a NAT
   * @throws IOException when the port cannot be had on any address
   */
  public static MediaLoop open(List<InetAddress> addresses, List<InetAddress> external, int port)
      throws IOException {
    MediaLoop loop = new MediaLoop();
    int bound = port;
    for (InetAddress address : addresses) {
      bound = loop.bind(new InetSocketAddress(address, bound), bound);
    }
    if (loop.addresses.isEmpty()) {
      loop.selector.close();
      throw new IOException("no local address could be bound to UDP port " + port);
    }
    for (InetAddress address : external) {
      loop.addresses.add(new InetSocketAddress(address, bound));
    }
    loop.thread.start();
    return loop;
  }

  private int bind(InetSocketAddress address, int port) throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    try {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER);
      channel.setOption(StandardSocketOptions.SO_SNDBUF, SOCKET_BUFFER);
      channel.bind(address).configureBlocking(false);
      InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
      channel.register(selector, SelectionKey.OP_READ, local);
      addresses.add(local);
      return local.getPort();
    } catch (IOException e) {
      channel.close();
      LOG.warn("UDP {} is left out: {}", address, e.getMessage());
      return port;
    }
  }

  /** The addresses at which browsers reach the engine: its candidates. */
  public List<InetSocketAddress> addresses() {
    return List.copyOf(addresses);
  }

  /** The SHA-256 fingerprint of the certificate that all who connect see. */
  public String fingerprint() {
    return identity.fingerprint();
  }

  /** The sessions reached through this port. To be used on the media thread only. */
  public Demultiplexer demultiplexer() {
    return demultiplexer;
  }

  /** What passed the port so far. */
  public CompletableFuture<TrafficStatistics> statistics() {
    return CompletableFuture.supplyAsync(traffic::soFar, this::execute);
  }

  /**
   * Has {@code task} run on the media thread.
   *
   * @throws RejectedExecutionException when {@value #MOST_TASKS} tasks are waiting already
   */
  public void execute(Runnable task) {
    if (!tasks.offer(task)) {
      throw new RejectedExecutionException("the media thread is overloaded");
    }
    selector.wakeup();
  }

  private void run() {
    while (open) {
      try {
        selector.select(reader, untilTick());
        runTasks();
        tick();
      } catch (IOException e) {
        throw new UncheckedIOException("the UDP port failed", e);
      }
    }
  }

  /** Milliseconds to sleep at most; 0, for ever, while there is nobody to tick for. */
  private long untilTick() {
    long left = TimeUnit.NANOSECONDS.toMillis(nextTick - System.nanoTime());
    return demultiplexer.isEmpty() ? 0 : Math.max(0, left) + TICK_PATIENCE_MILLIS;
  }

  private void runTasks() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      guarded(task);
    }
  }

  private void tick() {
    long now = System.nanoTime();
    if (now - nextTick >= 0) {
      nextTick = now + TICK_NANOS;
      for (SecureChannel channel : demultiplexer.channels()) {
        guarded(() -> channel.tick(now));
      }
    }
  }

  private void read(SelectionKey key) {
    DatagramChannel socket = (DatagramChannel) key.channel();
    InetSocketAddress local = (InetSocketAddress) key.attachment();
    for (int i = 0; i < READS_PER_TURN; i++) {
      buffer.clear();
      InetSocketAddress remote = receive(socket);
      if (remote == null) {
        return;
      }
      NetworkPath path = new NetworkPath(socket, local, remote);
      guarded(() -> demultiplexer.datagram(buffer.array(), buffer.position(), path));
    }
  }

  private @Nullable InetSocketAddress receive(DatagramChannel socket) {
    try {
      return (InetSocketAddress) socket.receive(buffer);
    } catch (IOException e) {
      LOG.debug("nothing could be read: {}", e.getMessage());
      return null;
    }
  }

  /** One bad datagram or task must not end the thread on which every meeting depends. */
  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("a task of the media thread failed", e);
    }
  }

  /** Closes the port; sessions must have been closed before. */
  @Override
  public void close() {
    open = false;
    selector.wakeup();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
      for (SelectionKey key : List.copyOf(selector.keys())) {
        key.channel().close();
      }
      selector.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.debug("closing the UDP port: {}", e.getMessage());
    }
  }
}
