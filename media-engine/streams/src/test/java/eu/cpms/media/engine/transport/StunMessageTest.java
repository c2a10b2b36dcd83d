package eu.cpms.media.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StunMessageTest {
  /** The sample request of RFC 5769 section 2.1. */
  private static final byte[] SAMPLE =
      HexFormat.of()
          .parseHex(
              "000100582112a442b7e7a701bc34d686fa87dfae"
                  + "802200105354554e207465737420636c69656e74"
                  + "002400046e0001ff"
                  + "80290008932ff9b151263b36"
                  + "000600096576746a3a68367659202020"
                  + "000800149aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2"
                  + "80280004e57a3bcf");

  /** What its integrity covers, the integrity included. */
  private static final int PROTECTED = SAMPLE.length - 8;

  private static final String PASSWORD = "VOkJxbRl1RmTxUk/WvJxBt";

  private static StunMessage sample() {
    return Objects.requireNonNull(StunMessage.parse(SAMPLE, SAMPLE.length));
  }

  @Test
  void theSampleRequestIsUnderstood() {
    assertThat(sample().localUfrag()).isEqualTo("evtj");
    assertThat(sample().controlled()).isTrue();
    assertThat(sample().nominates()).isFalse();
    assertThat(sample().signedWith(PASSWORD)).isTrue();
  }

  @Test
  void anotherPasswordIsNotAccepted() {
    assertThat(sample().signedWith(PASSWORD + "x")).isFalse();
  }

  @Test
  void aChangedByteIsNoticed() {
    for (int i = 0; i < PROTECTED; i++) {
      byte[] changed = SAMPLE.clone();
      changed[i] ^= 1;
      StunMessage message = StunMessage.parse(changed, changed.length);
      assertThat(message == null || !message.signedWith(PASSWORD)).as("byte %d", i).isTrue();
    }
  }

  @Test
  void anAnswerIsSmallerThanItsRequestAndTellsTheAddress() throws Exception {
    InetSocketAddress from = new InetSocketAddress(InetAddress.getByName("192.0.2.1"), 32853);
    byte[] answer = sample().success(from, PASSWORD);
    assertThat(answer.length).isLessThan(SAMPLE.length);
    ByteBuffer in = ByteBuffer.wrap(answer);
    assertThat(in.getShort(0)).isEqualTo((short) StunMessage.BINDING_SUCCESS);
    assertThat(in.getShort(2)).isEqualTo((short) (answer.length - StunMessage.HEADER));
    // the value of RFC 5769 section 2.2
    assertThat(Arrays.copyOfRange(answer, 24, 32))
        .isEqualTo(HexFormat.of().parseHex("0001a147e112a643"));
  }

  @Test
  void garbageIsNoRequest() {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      byte[] data = SAMPLE.clone();
      for (int change = 0; change < 4; change++) {
        data[random.nextInt(data.length)] = (byte) random.nextInt();
      }
      StunMessage message = StunMessage.parse(data, random.nextInt(data.length + 1));
      assertThat(message == null || !message.signedWith(PASSWORD) || Arrays.equals(data, SAMPLE))
          .isTrue();
    }
  }
}
