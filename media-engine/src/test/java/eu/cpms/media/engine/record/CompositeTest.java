package eu.cpms.media.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.Outlet;
import eu.cpms.media.engine.rtp.RtpPacket;
import eu.cpms.media.engine.transport.MediaLoop;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class CompositeTest {
  /** 20 ms of silence. */
  private static final byte[] OPUS = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};

  private static final Outlet NOWHERE = new Outlet(() -> {});

  /** Packets of one who leaves come in for a while; a decoder that is gone must not get them. */
  @Test
  void packetsThatComeAfterTheirSenderHasLeftAreHarmless() throws Exception {
    try (MediaLoop loop = MediaLoop.open(List.of(InetAddress.getLoopbackAddress()), List.of(), 0);
        Composite composite = new Composite(loop, 320, 240, 15)) {
      LongAdder mixed = new LongAdder();
      Composite.Port staying = composite.addPort();
      staying.media().outlets().audio().join((packet, from) -> mixed.increment());
      for (int leaver = 0; leaver < 5; leaver++) {
        Composite.Port leaving = composite.addPort();
        for (int i = 0; i < 300; i++) {
          leaving.media().inlets().audio().accept(sound(i), NOWHERE);
          if (i == 200) {
            leaving.close();
          }
          if (i % 50 == 0) {
            awaitMore(mixed);
          }
        }
      }
      awaitMore(mixed);
    }
  }

  private static void awaitMore(LongAdder mixed) {
    long before = mixed.sum();
    await().atMost(Duration.ofMinutes(1)).until(() -> mixed.sum() > before + 1);
  }

  private static RtpPacket sound(int number) {
    return new RtpPacket(Codec.OPUS, 1, number, number * 960L, true, true, OPUS, number * 20_000L);
  }

  @Test
  void whoHasLeftHoldsNothing() throws Exception {
    CompositeInput input = new CompositeInput();
    EncodedFrame frame = new EncodedFrame(Codec.OPUS, OPUS, 0, true);
    input.decode(frame);
    assertThat(input.cleared()).isFalse();
    input.leave();
    assertThat(input.cleared()).isTrue();
    input.decode(frame);
    assertThat(input.cleared()).isTrue();
  }
}
