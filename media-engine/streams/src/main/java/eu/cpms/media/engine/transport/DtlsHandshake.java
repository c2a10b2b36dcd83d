package eu.cpms.media.engine.transport;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Hashtable;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.bouncycastle.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One handshake: what both roles have in common (RFC 5764, RFC 8827 section 6.5), and what is
 * agreed on in it.
 */
final class DtlsHandshake {
  static final int RESEND_MILLIS = 250;
  final DtlsIdentity identity;
  private final String remoteFingerprint;
  private final boolean client;
  private @Nullable SrtpProfile profile;
  private @Nullable SrtpKeys keys;

  /**
   * A handshake to come.
   *
   * @param remoteFingerprint SHA-256, of the only certificate to accept
   * @param client whether this end speaks first
   */
  DtlsHandshake(DtlsIdentity identity, String remoteFingerprint, boolean client) {
    this.identity = identity;
    this.remoteFingerprint = remoteFingerprint;
    this.client = client;
  }

  /** Shakes hands; blocks until done, refused, or the transport says that it is too late. */
  DTLSTransport run(DatagramTransport transport) throws IOException {
    return client
        ? new DTLSClientProtocol().connect(new DtlsClient(this), transport)
        : new DTLSServerProtocol().accept(new DtlsServer(this), transport);
  }

  /** What a handshake that ended well leaves for SRTP. */
  SrtpKeys keys() {
    return requireNonNull(keys, "the handshake has not ended well");
  }

  static ProtocolVersion[] versions() {
    return ProtocolVersion.DTLSv12.only();
  }

  /** What a server can do whose certificate is one of ECDSA (RFC 5246 section 7.4.2). */
  static int[] serverSuites() {
    return new int[] {
      CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
      CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
    };
  }

  /** The same, and one for servers with an RSA certificate. */
  static int[] clientSuites() {
    return Arrays.append(serverSuites(), CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256);
  }

  /** Adds {@code use_srtp}: all of our profiles, or the one that was chosen. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Hashtable withSrtp(Hashtable extensions) throws IOException {
    int[] profiles = profile == null ? SrtpProfile.ids() : new int[] {profile.id};
    Hashtable all = TlsExtensionsUtils.ensureExtensionsInitialised(extensions);
    TlsSRTPUtils.addUseSRTPExtension(all, new UseSRTPData(profiles, TlsUtils.EMPTY_BYTES));
    return all;
  }

  /** Chooses the first of our profiles that the other end's extensions have. */
  @SuppressWarnings("rawtypes")
  void choose(Hashtable extensions) throws IOException {
    UseSRTPData data = TlsSRTPUtils.getUseSRTPExtension(extensions);
    Optional<SrtpProfile> first =
        data == null ? Optional.empty() : SrtpProfile.firstOf(data.getProtectionProfiles());
    profile = first.orElseThrow(() -> new TlsFatalAlert(AlertDescription.handshake_failure));
  }

  /** Refuses any certificate but the one whose fingerprint came through signalling. */
  void check(Certificate certificate) throws IOException {
    if (certificate == null || certificate.isEmpty()) {
      throw new TlsFatalAlert(AlertDescription.bad_certificate);
    }
    String there = DtlsIdentity.fingerprintOf(certificate.getCertificateAt(0).getEncoded());
    if (!MessageDigest.isEqual(bytes(there), bytes(remoteFingerprint.toUpperCase(Locale.ROOT)))) {
      throw new TlsFatalAlert(AlertDescription.bad_certificate);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  TlsCredentialedSigner signer(TlsContext context) {
    return identity.signer(
        context, new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
  }

  /** Takes the keys out of the context of a handshake that is done. */
  void done(TlsContext context) {
    SrtpProfile agreed = requireNonNull(profile);
    SecurityParameters secure = context.getSecurityParametersConnection();
    keys = SrtpKeys.cut(agreed, exported(secure, SrtpKeys.length(agreed)), client);
  }

  /**
   * As in RFC 5705 section 4. The library's own exporter refuses who does not know RFC 7627; what
   * that prevents takes resumption or renegotiation, of which there is none here.
   */
  private static byte[] exported(SecurityParameters secure, int length) {
    byte[] seed = Arrays.concatenate(secure.getClientRandom(), secure.getServerRandom());
    return secure
        .getMasterSecret()
        .deriveUsingPRF(secure.getPRFAlgorithm(), ExporterLabel.dtls_srtp, seed, length)
        .extract();
  }
}
