package eu.cpms.media.engine.sdp;

import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.PerKind;
import eu.cpms.media.engine.transport.IceCredentials;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Offers and answers of browsers and of whoever pretends to be one. */
public final class SdpFuzz {
  private static final LocalEnd LOCAL =
      new LocalEnd(new IceCredentials("us", "secret"), "AA", "me", new PerKind<>(1, 2), 3, 1);

  private SdpFuzz() {}

  public static List<byte[]> seeds() {
    return List.of(
        SdpTest.OFFER.getBytes(StandardCharsets.UTF_8),
        SdpWriter.offer(LOCAL, List.of(MediaKind.VIDEO), new Direction(true, true))
            .getBytes(StandardCharsets.UTF_8));
  }

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    try {
      Negotiation offered = Negotiation.offered(text);
      offered.sendable(LOCAL);
      String answer = SdpWriter.answer(offered, LOCAL);
      SdpWriter.offer(offered, LOCAL, List.of(MediaKind.VIDEO), new Direction(true, true));
      if (answer.length() > 4L * text.length() + 2000L * (1 + text.split("m=", -1).length)) {
        throw new IllegalStateException("an answer of " + answer.length());
      }
      Negotiation.answered(answer).receivable();
      Negotiation usual = Negotiation.offered(SdpTest.OFFER);
      SdpWriter.answer(offered.after(usual), LOCAL);
      SdpWriter.answer(usual.after(offered), LOCAL);
    } catch (SdpException e) {
      return; // refused with a reason
    }
  }
}
