package eu.cpms.media.engine.transport;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.tls.SRTPProtectionProfile;
import org.jitsi.srtp.SrtpPolicy;

/** The protection profiles offered in DTLS (RFC 5764 section 4.1.2, RFC 7714 section 14.2). */
enum SrtpProfile {
  AES_128_CM_SHA1_80(SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_80, 16, 14),
  AEAD_AES_128_GCM(SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM, 16, 12),
  AEAD_AES_256_GCM(SRTPProtectionProfile.SRTP_AEAD_AES_256_GCM, 32, 12);

  private static final int GCM_TAG = 16;
  private static final int SHA1_KEY = 20;
  private static final int SHA1_TAG = 10;

  final int id;
  final int keyLength;
  final int saltLength;

  SrtpProfile(int id, int keyLength, int saltLength) {
    this.id = id;
    this.keyLength = keyLength;
    this.saltLength = saltLength;
  }

  /** Their numbers in the order of our preference. */
  static int[] ids() {
    return Arrays.stream(values()).mapToInt(profile -> profile.id).toArray();
  }

  /** The first of ours that is among {@code offered}. */
  static Optional<SrtpProfile> firstOf(int[] offered) {
    return Arrays.stream(values())
        .filter(profile -> Arrays.stream(offered).anyMatch(id -> id == profile.id))
        .findFirst();
  }

  /** A new policy object: the library keeps it, so each direction needs its own. */
  SrtpPolicy policy() {
    SrtpPolicy policy =
        this == AES_128_CM_SHA1_80
            ? new SrtpPolicy(
                SrtpPolicy.AESCM_ENCRYPTION,
                keyLength,
                SrtpPolicy.HMACSHA1_AUTHENTICATION,
                SHA1_KEY,
                SHA1_TAG,
                saltLength)
            : new SrtpPolicy(
                SrtpPolicy.AESGCM_ENCRYPTION,
                keyLength,
                SrtpPolicy.NULL_AUTHENTICATION,
                0,
                GCM_TAG,
                saltLength);
    policy.setSendReplayEnabled(false); // one sender, which never repeats an index
    return policy;
  }
}
