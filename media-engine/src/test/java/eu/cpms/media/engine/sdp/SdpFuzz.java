package eu.cpms.media.engine.sdp;

import eu.cpms.media.engine.rtp.MediaKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Offers and answers of browsers and of whoever pretends to be one. */
public final class SdpFuzz {
  private static final LocalEnd LOCAL =
      new LocalEnd("us", "secret", "AA", "me", Map.of(MediaKind.AUDIO, 1, MediaKind.VIDEO, 2), 3);

  private SdpFuzz() {}

  public static List<byte[]> seeds() {
    return List.of(
        SdpTest.OFFER.getBytes(StandardCharsets.UTF_8),
        SdpWriter.offer(LOCAL, List.of(MediaKind.VIDEO), Direction.SENDRECV)
            .getBytes(StandardCharsets.UTF_8));
  }

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    try {
      SdpNegotiator.offered(text, LOCAL);
      String answer = SdpWriter.answer(text, LOCAL, true);
      if (answer.length() > 4L * text.length() + 2000L * (1 + text.split("m=", -1).length)) {
        throw new IllegalStateException("an answer of " + answer.length());
      }
      SdpNegotiator.answered(answer, LOCAL);
    } catch (SdpException e) {
      return; // refused with a reason
    }
  }
}
