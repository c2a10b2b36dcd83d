package eu.cpms.media.engine.transport;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** One input of the fuzzer as several datagrams, each behind two bytes with its length. */
public final class Pieces {
  private static final int MOST = 32;

  private Pieces() {}

  /** Hands out the datagrams of an input. */
  public static void of(byte[] data, Consumer<byte[]> output) {
    int at = 0;
    for (int i = 0; i < MOST && at + 2 <= data.length; i++) {
      int length = (data[at] & 0xff) << 8 | data[at + 1] & 0xff;
      int end = Math.min(data.length, at + 2 + length);
      output.accept(Arrays.copyOfRange(data, at + 2, end));
      at = end;
    }
  }

  /** The input that gives these datagrams. */
  public static byte[] joined(byte[]... datagrams) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] datagram : datagrams) {
      out.write(datagram.length >> 8);
      out.write(datagram.length);
      out.writeBytes(datagram);
    }
    return out.toByteArray();
  }
}
