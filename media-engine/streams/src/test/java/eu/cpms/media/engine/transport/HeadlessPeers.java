package eu.cpms.media.engine.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The thread of all headless peers: it reads their sockets and sends what is due. */
public final class HeadlessPeers implements AutoCloseable {
  private static final long TICK_MILLIS = 5;

  private final List<HeadlessPeer> peers = new CopyOnWriteArrayList<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(HeadlessPeer.LARGEST_DATAGRAM);
  private final Selector selector = Selector.open();
  private final Thread thread = Thread.ofPlatform().name("headless").daemon().unstarted(this::run);
  private volatile boolean open = true;

  /** Starts the thread. */
  public HeadlessPeers() throws IOException {
    thread.start();
  }

  /**
   * A further peer.
   *
   * @param footage what it sends, null for one that receives
   */
  public HeadlessPeer add(@Nullable List<List<byte[]>> footage, int framesPerSecond)
      throws IOException {
    HeadlessPeer peer = new HeadlessPeer(footage, framesPerSecond);
    peer.socket().register(selector, SelectionKey.OP_READ, peer);
    peers.add(peer);
    return peer;
  }

  /** Ends peers. */
  public void remove(List<HeadlessPeer> gone) throws IOException {
    peers.removeAll(gone);
    for (HeadlessPeer peer : gone) {
      peer.close();
    }
  }

  private void run() {
    long next = System.nanoTime();
    while (open) {
      try {
        selector.select(this::read, TICK_MILLIS);
        if (System.nanoTime() - next >= 0) {
          next = System.nanoTime() + TICK_MILLIS * 1_000_000;
          peers.forEach(peer -> peer.tick(System.nanoTime()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void read(SelectionKey key) {
    HeadlessPeer peer = (HeadlessPeer) key.attachment();
    DatagramChannel socket = (DatagramChannel) key.channel();
    try {
      buffer.clear();
      while (socket.receive(buffer) != null) {
        if (buffer.position() > 1) {
          peer.received(buffer.array(), buffer.position());
        }
        buffer.clear();
      }
    } catch (ClosedChannelException e) {
      key.cancel(); // removed at this moment
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    remove(List.copyOf(peers));
    open = false;
    selector.wakeup();
  }
}
