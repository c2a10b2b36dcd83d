package eu.cpms.media.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SrtpSessionTest {
  private static SrtpSession session(SrtpProfile profile, boolean client) {
    byte[] material = new byte[SrtpKeys.length(profile)];
    new Random(7).nextBytes(material);
    return new SrtpSession(SrtpKeys.cut(profile, material, client));
  }

  private static byte[] rtp(int sequence, int room) {
    ByteBuffer packet = ByteBuffer.allocate(12 + 100 + room);
    packet.put((byte) 0x80).put((byte) 96).putShort((short) sequence).putInt(1000).putInt(42);
    for (int i = 0; i < 100; i++) {
      packet.put((byte) i);
    }
    return packet.array();
  }

  private static byte[] sealed(SrtpSession session, int sequence) {
    PacketBuffer packet = session.protect(false, rtp(sequence, SrtpSession.TRAILER), 112);
    return Arrays.copyOf(packet.getBuffer(), packet.getLength());
  }

  @ParameterizedTest
  @EnumSource
  void whatOneEndSealsTheOtherOpens(SrtpProfile profile) {
    byte[] packet = sealed(session(profile, true), 5);
    assertThat(Arrays.copyOfRange(packet, 12, 112))
        .isNotEqualTo(Arrays.copyOfRange(rtp(5, 0), 12, 112));
    PacketBuffer opened = session(profile, false).unprotect(false, packet.clone(), packet.length);
    assertThat(Arrays.copyOf(Objects.requireNonNull(opened).getBuffer(), opened.getLength()))
        .isEqualTo(rtp(5, 0));
  }

  @ParameterizedTest
  @EnumSource
  void aReplayedPacketIsRefused(SrtpProfile profile) {
    byte[] packet = sealed(session(profile, true), 5);
    SrtpSession receiver = session(profile, false);
    assertThat(receiver.unprotect(false, packet.clone(), packet.length)).isNotNull();
    assertThat(receiver.unprotect(false, packet.clone(), packet.length)).isNull();
  }

  @Test
  void aReplayIsRefusedHoweverManyStreamsThereWere() {
    SrtpSession sender = session(SrtpProfile.AEAD_AES_128_GCM, true);
    SrtpSession receiver = session(SrtpProfile.AEAD_AES_128_GCM, false);
    for (int ssrc = 0; ssrc < 200; ssrc++) {
      byte[] data = rtp(5, SrtpSession.TRAILER);
      ByteBuffer.wrap(data).putInt(8, ssrc);
      PacketBuffer sealed = sender.protect(false, data, 112);
      byte[] packet = Arrays.copyOf(sealed.getBuffer(), sealed.getLength());
      assertThat(receiver.unprotect(false, packet.clone(), packet.length)).isNotNull();
      assertThat(receiver.unprotect(false, packet, packet.length)).as("stream %d", ssrc).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangedOrShortenedPacketIsRefused(SrtpProfile profile) {
    byte[] packet = sealed(session(profile, true), 5);
    SrtpSession receiver = session(profile, false);
    for (int i = 0; i < packet.length; i++) {
      byte[] changed = packet.clone();
      changed[i] ^= 1;
      assertThat(receiver.unprotect(false, changed, changed.length)).as("byte %d", i).isNull();
      assertThat(receiver.unprotect(false, packet.clone(), i)).as("length %d", i).isNull();
    }
    assertThat(receiver.unprotect(false, packet, packet.length)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void controlPacketsAreSealedToo(SrtpProfile profile) {
    byte[] report = {(byte) 0x80, (byte) 201, 0, 1, 0, 0, 0, 9};
    PacketBuffer sealed =
        session(profile, true).protect(true, Arrays.copyOf(report, 8 + SrtpSession.TRAILER), 8);
    byte[] packet = Arrays.copyOf(sealed.getBuffer(), sealed.getLength());
    SrtpSession receiver = session(profile, false);
    PacketBuffer opened = receiver.unprotect(true, packet.clone(), packet.length);
    assertThat(Arrays.copyOf(Objects.requireNonNull(opened).getBuffer(), opened.getLength()))
        .isEqualTo(report);
    assertThat(receiver.unprotect(true, packet, packet.length)).as("replayed").isNull();
  }

  @Test
  void theFirstOfOurProfilesThatIsOfferedIsChosen() {
    assertThat(SrtpProfile.firstOf(new int[] {8, 7})).contains(SrtpProfile.AEAD_AES_128_GCM);
    assertThat(SrtpProfile.firstOf(new int[] {2})).isEmpty();
  }
}
