package eu.cpms.media.engine.transport;

import java.util.Arrays;

/** What a DTLS handshake leaves for SRTP: a profile and a master key and salt per direction. */
record SrtpKeys(
    SrtpProfile profile, byte[] sendKey, byte[] sendSalt, byte[] receiveKey, byte[] receiveSalt) {

  /** How many bytes have to be exported for {@code profile}. */
  static int length(SrtpProfile profile) {
    return 2 * (profile.keyLength + profile.saltLength);
  }

  /** Cuts exported material: client key, server key, client salt, server salt (RFC 5764 4.2). */
  static SrtpKeys cut(SrtpProfile profile, byte[] material, boolean client) {
    int key = profile.keyLength;
    int salt = profile.saltLength;
    byte[] clientKey = Arrays.copyOfRange(material, 0, key);
    byte[] serverKey = Arrays.copyOfRange(material, key, 2 * key);
    byte[] clientSalt = Arrays.copyOfRange(material, 2 * key, 2 * key + salt);
    byte[] serverSalt = Arrays.copyOfRange(material, 2 * key + salt, 2 * (key + salt));
    return client
        ? new SrtpKeys(profile, clientKey, clientSalt, serverKey, serverSalt)
        : new SrtpKeys(profile, serverKey, serverSalt, clientKey, clientSalt);
  }
}
