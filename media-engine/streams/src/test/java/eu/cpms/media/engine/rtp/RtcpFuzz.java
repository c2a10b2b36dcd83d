package eu.cpms.media.engine.rtp;

import eu.cpms.media.engine.transport.Pieces;
import java.util.ArrayList;
import java.util.List;

/** Compound RTCP packets of a browser that passed DTLS and means ill. */
public final class RtcpFuzz {
  private RtcpFuzz() {}

  public static List<byte[]> seeds() {
    return List.of(
        Pieces.joined(
            new RtcpWriter(1)
                .senderReport(7, 99, 5, 3, 4)
                .receiverReport(List.of(new Feedback.ReportBlock(2, 25, -3, 100, 12, 13, 14)))
                .name("me")
                .nack(2, List.of(65_534L, 65_537L))
                .pictureLoss(2)
                .estimate(1_500_000, 2)
                .bytes()));
  }

  public static void fuzzerTestOneInput(byte[] data) {
    RtpSession session = RtpFuzz.session();
    Pieces.of(
        data,
        packet -> {
          session.rtcp(packet, packet.length, System.nanoTime());
          List<Feedback> seen = new ArrayList<>();
          RtcpReader.read(packet, packet.length, seen::add);
          if (seen.size() > packet.length) {
            throw new IllegalStateException("more was read than is there");
          }
        });
    session.tick(System.nanoTime());
  }
}
