package eu.cpms.media.engine.rtp;

import eu.cpms.media.engine.transport.IceCredentials;
import eu.cpms.media.engine.transport.MediaLoop;
import eu.cpms.media.engine.transport.Pieces;
import eu.cpms.media.engine.transport.SecureChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** RTP packets of a browser that passed DTLS and means ill, forwarded to another one. */
public final class RtpFuzz {
  private static final int LARGEST = 2048;
  private static final MediaLoop LOOP = loop();

  private RtpFuzz() {}

  private static MediaLoop loop() {
    try {
      return MediaLoop.open(List.of(InetAddress.getLoopbackAddress()), List.of(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A session with everything agreed on, whose channel is not open. */
  static RtpSession session() {
    SecureChannel channel =
        new SecureChannel(LOOP, IceCredentials.random(), 1_000_000_000L, event -> {});
    RtpSession session =
        new RtpSession(channel, new BandwidthSettings(4000), (out, kind, flowing) -> {});
    session.negotiated(
        Map.of(96, Codec.VP8, 98, Codec.VP9, 102, Codec.H264, 111, Codec.OPUS),
        Map.of(97, 96),
        Map.of(
            MediaKind.VIDEO,
            new SenderTrack(2, Map.of(Codec.VP8, 96), 3, Map.of(Codec.VP8, 97), 2)));
    return session;
  }

  public static List<byte[]> seeds() {
    return List.of(
        Pieces.joined(packet(96, 1, 0x10, 0), packet(96, 3, 0x10, 1), packet(97, 9, 0, 2, 0x10)),
        Pieces.joined(packet(98, 1, 0x88), packet(102, 1, 0x7c, 0x85), packet(111, 65535, 1)));
  }

  private static byte[] packet(int type, int sequence, int... payload) {
    ByteBuffer out = ByteBuffer.allocate(12 + payload.length);
    out.put((byte) 0x80).put((byte) type).putShort((short) sequence).putInt(90_000).putInt(7);
    for (int value : payload) {
      out.put((byte) value);
    }
    return out.array();
  }

  public static void fuzzerTestOneInput(byte[] data) {
    RtpSession session = session();
    RtpSession viewer = session();
    for (MediaKind kind : MediaKind.values()) {
      session.port().outlets().get(kind).join(viewer.port().inlets().get(kind));
    }
    Pieces.of(
        data,
        packet -> {
          byte[] buffer = new byte[LARGEST];
          int length = Math.min(packet.length, LARGEST);
          System.arraycopy(packet, 0, buffer, 0, length);
          session.rtp(buffer, length, System.nanoTime());
        });
    session.tick(System.nanoTime());
    if (session.statistics().size() > 9) {
      throw new IllegalStateException("more streams than are allowed");
    }
  }
}
