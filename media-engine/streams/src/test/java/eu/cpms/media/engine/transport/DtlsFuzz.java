package eu.cpms.media.engine.transport;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.bouncycastle.tls.DatagramTransport;

/** DTLS records of a browser that never finish a handshake, towards both roles. */
public final class DtlsFuzz {
  private static final DtlsIdentity IDENTITY = DtlsIdentity.create();
  private static final String OTHER = "00:11";

  private DtlsFuzz() {}

  /** The ClientHello of our own client. */
  public static List<byte[]> seeds() throws IOException {
    Records records = new Records();
    attempt(true, records);
    return List.of(Pieces.joined(records.sent.toArray(byte[][]::new)));
  }

  public static void fuzzerTestOneInput(byte[] data) {
    for (boolean client : new boolean[] {false, true}) {
      Records records = new Records();
      Pieces.of(data, records.coming::add);
      attempt(client, records);
    }
  }

  private static void attempt(boolean client, Records records) {
    try {
      new DtlsHandshake(IDENTITY, OTHER, client).run(records);
    } catch (IOException | RuntimeException e) {
      return; // how a session, too, ends a handshake that comes to nothing
    }
    throw new IllegalStateException("a handshake without the other's key came to an end");
  }

  private static final class Records implements DatagramTransport {
    private final Queue<byte[]> coming = new ArrayDeque<>();
    private final Queue<byte[]> sent = new ArrayDeque<>();

    @Override
    public int getReceiveLimit() {
      return 2048;
    }

    @Override
    public int getSendLimit() {
      return 1200;
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, int waitMillis) throws IOException {
      byte[] record = coming.poll();
      if (record == null) {
        throw new EOFException("no more records");
      }
      int count = Math.min(length, record.length);
      System.arraycopy(record, 0, buffer, offset, count);
      return count;
    }

    @Override
    public void send(byte[] data, int offset, int length) {
      sent.add(java.util.Arrays.copyOfRange(data, offset, offset + length));
    }

    @Override
    public void close() {}
  }
}
