package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.RtpPacket;
import eu.cpms.media.engine.transport.Pieces;
import java.util.List;

/** Payloads of every codec, made into frames. */
public final class FrameFuzz {
  private FrameFuzz() {}

  public static List<byte[]> seeds() {
    return List.of(
        Pieces.joined(new byte[] {0, 0x10, 0, 1}, new byte[] {0x40, (byte) 0x90, (byte) 0x80, 1}),
        Pieces.joined(new byte[] {1, 0x67, 1, 2}, new byte[] {1, 0x78, 0, 1, 0x65, 0, 1, 0x41}),
        Pieces.joined(new byte[] {2, (byte) 0x8a, 5, 0x18, 1, 1, 1}, new byte[] {3, 1, 2}));
  }

  /** The first byte of a packet tells the codec, whether it is the last and whether it is key. */
  public static void fuzzerTestOneInput(byte[] data) {
    long[] state = {0, 0};
    FrameAssembler assembler =
        new FrameAssembler(frame -> state[1] += frame.data().length, () -> {});
    Pieces.of(
        data,
        packet -> {
          if (packet.length == 0) {
            return;
          }
          byte[] payload = java.util.Arrays.copyOfRange(packet, 1, packet.length);
          Codec codec = Codec.values()[packet[0] & 3];
          boolean last = (packet[0] & 0x20) == 0;
          boolean key = (packet[0] & 0x10) == 0;
          long number = state[0] += 1 + (packet[0] & 0x40) / 0x40;
          assembler.add(
              new RtpPacket(codec, 1, number, number / 2, last, key, payload, number * 20_000));
        });
    assembler.flush();
    if (state[1] > 16L * data.length) {
      throw new IllegalStateException("frames larger than their packets");
    }
  }
}
