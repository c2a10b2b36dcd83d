package eu.cpms.media.engine.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parsers meet bytes that nobody honest sends: they never throw and never read past the end. */
class MalformedPacketsTest {
  private static final int ROUNDS = 200_000;

  private final Random random = new Random(2);

  @Test
  void rtpHeaders() {
    for (int i = 0; i < ROUNDS; i++) {
      byte[] data = bytes(64);
      RtpHeader header = RtpHeader.parse(data, data.length);
      if (header != null) {
        assertThat(header.payloadAt() + header.payloadLength()).isLessThanOrEqualTo(data.length);
      }
    }
  }

  @Test
  void payloads() {
    for (int i = 0; i < ROUNDS; i++) {
      byte[] data = bytes(16);
      for (Codec codec : Codec.values()) {
        boolean key = KeyFrames.startsWith(codec, data, 0, data.length);
        assertThat(key && data.length == 0).isFalse();
      }
    }
  }

  @Test
  void controlPackets() {
    byte[] sample =
        new RtcpWriter(1)
            .receiverReport(List.of(new Feedback.ReportBlock(8, 25, 3, 100, 12, 13, 14)))
            .nack(7, List.of(1L, 2L))
            .estimate(1_500_000, 7)
            .bytes();
    List<Feedback> seen = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      byte[] data = sample.clone();
      for (int change = 0; change < 3; change++) {
        data[random.nextInt(data.length)] = (byte) random.nextInt();
      }
      RtcpReader.read(data, random.nextInt(data.length + 1), seen::add);
      assertThat(seen.size()).isLessThan(20);
      seen.clear();
    }
  }

  private byte[] bytes(int most) {
    byte[] data = new byte[random.nextInt(most)];
    random.nextBytes(data);
    if (data.length > 0 && random.nextBoolean()) {
      data[0] = (byte) (0x80 | data[0] & 0x3f);
    }
    return data;
  }
}
