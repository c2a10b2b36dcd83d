package eu.cpms.media.engine.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A handshake and what follows it, on a virtual thread of its own: records that come late are
 * answered (RFC 6347 section 4.2.4), an alert of the other side ends it, closing says so.
 */
final class DtlsSession implements DatagramTransport {
  private static final Logger LOG = LoggerFactory.getLogger(DtlsSession.class);
  private static final int WAITING_RECORDS = 64;
  private static final int LARGEST_RECORD = 2048;
  private static final int MTU = 1200;
  private static final int IDLE_MILLIS = 60_000;
  private static final long HANDSHAKE_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final BlockingQueue<byte[]> received = new ArrayBlockingQueue<>(WAITING_RECORDS);
  private final Supplier<@Nullable NetworkPath> path;
  private final IntPredicate affordable;
  private final DtlsHandshake handshake;
  private final CompletableFuture<SrtpKeys> outcome = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean open = true;
  private long shakenUntil;

  /**
   * A session to come.
   *
   * @param affordable whether so many bytes may be sent before the handshake is done
   */
  DtlsSession(
      DtlsHandshake handshake, Supplier<@Nullable NetworkPath> path, IntPredicate affordable) {
    this.affordable = affordable;
    this.handshake = handshake;
    this.path = path;
    thread = Thread.ofVirtual().name("dtls").unstarted(this::run);
  }

  /** Begins to shake hands. The result comes on another thread. */
  CompletableFuture<SrtpKeys> start() {
    thread.start();
    return outcome;
  }

  /** Takes a datagram from the media thread; one too many is dropped, as on a network. */
  void received(byte[] data, int length) {
    received.offer(Arrays.copyOf(data, length));
  }

  private void run() {
    DTLSTransport transport;
    shakenUntil = System.nanoTime() + HANDSHAKE_NANOS;
    try {
      transport = handshake.run(this);
    } catch (IOException | RuntimeException e) {
      outcome.completeExceptionally(e);
      return;
    }
    outcome.complete(handshake.keys());
    try {
      follow(transport);
    } finally {
      close(transport);
    }
  }

  private void follow(DTLSTransport transport) {
    byte[] buffer = new byte[LARGEST_RECORD];
    try {
      while (open) {
        transport.receive(buffer, 0, buffer.length, IDLE_MILLIS);
      }
    } catch (IOException e) {
      LOG.debug("DTLS ended: {}", e.getMessage());
    }
  }

  private static void close(DTLSTransport transport) {
    try {
      transport.close();
    } catch (IOException e) {
      LOG.debug("closing DTLS: {}", e.getMessage());
    }
  }

  @Override
  public int receive(byte[] buffer, int offset, int length, int waitMillis) throws IOException {
    boolean shaken = outcome.isDone();
    long left = TimeUnit.NANOSECONDS.toMillis(shakenUntil - System.nanoTime());
    if (!open || !shaken && left <= 0) { // "nothing came" would be asked again at once
      throw new InterruptedIOException(open ? "the handshake takes too long" : "closed");
    }
    try {
      long wait = shaken ? waitMillis : Math.min(waitMillis, left);
      byte[] record = received.poll(Math.max(1, wait), TimeUnit.MILLISECONDS);
      if (record == null) {
        return -1;
      }
      int count = Math.min(length, record.length);
      System.arraycopy(record, 0, buffer, offset, count);
      return count;
    } catch (InterruptedException e) {
      throw new InterruptedIOException("closed");
    }
  }

  @Override
  public void send(byte[] data, int offset, int length) {
    NetworkPath known = path.get();
    if (known != null && (outcome.isDone() || affordable.test(length))) {
      known.send(data, offset, length);
    }
  }

  @Override
  public int getReceiveLimit() {
    return LARGEST_RECORD;
  }

  @Override
  public int getSendLimit() {
    return MTU;
  }

  /** Ends the thread, which then sends close_notify when the handshake was done. */
  @Override
  public void close() {
    open = false;
    thread.interrupt();
  }
}
