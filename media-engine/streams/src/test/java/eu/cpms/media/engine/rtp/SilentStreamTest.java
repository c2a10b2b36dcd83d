package eu.cpms.media.engine.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.media.engine.transport.IceCredentials;
import eu.cpms.media.engine.transport.MediaLoop;
import eu.cpms.media.engine.transport.SecureChannel;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A camera that was taken away leaves a stream behind of which hardly anything is to be had. */
class SilentStreamTest {
  private static final int GONE = 1;
  private static final int PRESENT = 2;

  @Test
  void aStreamThatIsSilentIsAskedForKeyFramesNowAndThen() throws Exception {
    try (MediaLoop loop = MediaLoop.open(List.of(InetAddress.getLoopbackAddress()), List.of(), 0)) {
      RtpSession session = session(loop);
      long now = System.nanoTime();
      picture(session, GONE, 1, now - TimeUnit.SECONDS.toNanos(4));
      picture(session, PRESENT, 1, now);
      session.port().outlets().video().requestKeyFrame();
      session.tick(now + TimeUnit.SECONDS.toNanos(1));
      assertThat(requests(session, GONE)).isEqualTo(1L);
      assertThat(requests(session, PRESENT)).isEqualTo(2L);
      session.tick(now + TimeUnit.SECONDS.toNanos(4));
      assertThat(requests(session, GONE)).isEqualTo(2L);
    }
  }

  private static RtpSession session(MediaLoop loop) {
    SecureChannel channel =
        new SecureChannel(loop, IceCredentials.random(), 1_000_000, event -> {});
    RtpSession session =
        new RtpSession(channel, new BandwidthSettings(1000), (out, kind, flowing) -> {});
    session.negotiated(Map.of(96, Codec.VP8), Map.of(), Map.of());
    return session;
  }

  /** One that is no key frame. */
  private static void picture(RtpSession session, int ssrc, int sequence, long now) {
    ByteBuffer out = ByteBuffer.allocate(14);
    out.put((byte) 0x80).put((byte) 96).putShort((short) sequence).putInt(sequence);
    out.putInt(ssrc).put((byte) 0x10).put((byte) 1);
    session.rtp(out.array(), out.capacity(), now);
  }

  private static Number requests(RtpSession session, int ssrc) {
    return session.statistics().stream()
        .filter(stream -> stream.ssrc() == ssrc)
        .findFirst()
        .orElseThrow()
        .values()
        .getOrDefault("pliCount", -1);
  }
}
