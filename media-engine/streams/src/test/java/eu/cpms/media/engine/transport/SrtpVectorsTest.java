package eu.cpms.media.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The test vectors of RFC 3711 appendix B.3 and RFC 7714 section 16. The RFCs give session keys
 * where a session derives its own from a master key, so a second reading of the RFCs, shown right
 * by the vectors, tells what a session has to produce.
 */
class SrtpVectorsTest {
  private static final byte[] MASTER_KEY = hex("E1F97A0D3E018BE0D64FA32C06DE4139");
  private static final byte[] MASTER_SALT = hex("0EC675AD498AFEEBB6960B3AABE6");
  private static final byte[] PACKET =
      hex(
          "8040f17b8041f8d35501a0b2"
              + "47616c6c696120657374206f6d6e69732064697669736120696e207061727465732074726573");
  private static final int HEADER = 12;

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  /** RFC 3711 section 4.3.1, with a key derivation rate of 0. */
  private static byte[] derived(byte[] key, byte[] salt, int label, int length) throws Exception {
    byte[] counter = Arrays.copyOf(salt, 16);
    counter[7] ^= (byte) label;
    return counterMode(key, counter, new byte[length]);
  }

  private static byte[] counterMode(byte[] key, byte[] counter, byte[] data) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(counter));
    return cipher.doFinal(data);
  }

  /** RFC 7714 section 8.1, for a packet of the first round of sequence numbers. */
  private static byte[] sealedGcm(byte[] key, byte[] salt, byte[] packet) throws Exception {
    ByteBuffer in = ByteBuffer.wrap(packet);
    ByteBuffer mask = ByteBuffer.allocate(12).putShort((short) 0).putInt(in.getInt(8)).putInt(0);
    byte[] nonce = mask.putShort(in.getShort(2)).array();
    for (int i = 0; i < nonce.length; i++) {
      nonce[i] ^= salt[i];
    }
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(packet, 0, HEADER);
    byte[] text = cipher.doFinal(packet, HEADER, packet.length - HEADER);
    return ByteBuffer.allocate(HEADER + text.length).put(packet, 0, HEADER).put(text).array();
  }

  /** RFC 3711 sections 4.1.1 and 4.2, for a packet of the first round of sequence numbers. */
  private static byte[] sealedCounterMode(byte[] key, byte[] salt, byte[] auth, byte[] packet)
      throws Exception {
    ByteBuffer in = ByteBuffer.wrap(packet);
    ByteBuffer mask = ByteBuffer.allocate(16).putInt(0).putInt(in.getInt(8)).putInt(0);
    byte[] counter = mask.putShort(in.getShort(2)).array();
    for (int i = 0; i < salt.length; i++) {
      counter[i] ^= salt[i];
    }
    byte[] text = counterMode(key, counter, Arrays.copyOfRange(packet, HEADER, packet.length));
    ByteBuffer out = ByteBuffer.allocate(packet.length + 10).put(packet, 0, HEADER).put(text);
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(auth, "HmacSHA1"));
    mac.update(out.array(), 0, packet.length);
    return out.put(mac.doFinal(new byte[4]), 0, 10).array();
  }

  private static byte[] sealedBySession(SrtpProfile profile, byte[] key, byte[] salt) {
    SrtpSession session = new SrtpSession(new SrtpKeys(profile, key, salt, key, salt));
    byte[] room = Arrays.copyOf(PACKET, PACKET.length + SrtpSession.TRAILER);
    PacketBuffer sealed = session.protect(false, room, PACKET.length);
    return Arrays.copyOf(sealed.getBuffer(), sealed.getLength());
  }

  @Test
  void theSecondReadingDerivesTheKeysOfRfc3711() throws Exception {
    assertThat(derived(MASTER_KEY, MASTER_SALT, 0, 16))
        .isEqualTo(hex("C61E7A93744F39EE10734AFE3FF7A087"));
    assertThat(derived(MASTER_KEY, MASTER_SALT, 1, 20))
        .isEqualTo(hex("CEBE321F6FF7716B6FD4AB49AF256A156D38BAA4"));
    assertThat(derived(MASTER_KEY, MASTER_SALT, 2, 14))
        .isEqualTo(hex("30CBBC08863D8C85D49DB34A9AE1"));
  }

  @Test
  void theSecondReadingSealsThePacketsOfRfc7714() throws Exception {
    byte[] salt = hex("517569642070726f2071756f");
    assertThat(sealedGcm(hex("000102030405060708090a0b0c0d0e0f"), salt, PACKET))
        .isEqualTo(
            hex(
                "8040f17b8041f8d35501a0b2f24de3a3fb34de6cacba861c9d7e4bcabe633bd50d294e6f"
                    + "42a5f47a51c7d19b36de3adf8833899d7f27beb16a9152cf765ee4390cce"));
    assertThat(
            sealedGcm(
                hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"),
                salt,
                PACKET))
        .isEqualTo(
            hex(
                "8040f17b8041f8d35501a0b232b1de78a822fe12ef9f78fa332e33aab18012389a58e2f3"
                    + "b50b2a0276ffae0f1ba63799b87b7aa3db36dfffd6b0f9bb7878d7a76c13"));
  }

  @Test
  void aSessionWithTheMasterKeyOfRfc3711SealsWithItsSessionKeys() throws Exception {
    assertThat(sealedBySession(SrtpProfile.AES_128_CM_SHA1_80, MASTER_KEY, MASTER_SALT))
        .isEqualTo(
            sealedCounterMode(
                hex("C61E7A93744F39EE10734AFE3FF7A087"),
                hex("30CBBC08863D8C85D49DB34A9AE1"),
                hex("CEBE321F6FF7716B6FD4AB49AF256A156D38BAA4"),
                PACKET));
  }

  @ParameterizedTest
  @EnumSource(names = "AEAD.*", mode = EnumSource.Mode.MATCH_ALL)
  void aSessionSealsAsRfc7714Says(SrtpProfile profile) throws Exception {
    byte[] key = Arrays.copyOf(MASTER_KEY, profile.keyLength);
    byte[] salt = Arrays.copyOf(MASTER_SALT, profile.saltLength);
    assertThat(sealedBySession(profile, key, salt))
        .isEqualTo(
            sealedGcm(derived(key, salt, 0, profile.keyLength), derived(key, salt, 2, 12), PACKET));
  }
}
