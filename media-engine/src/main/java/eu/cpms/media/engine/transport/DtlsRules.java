package eu.cpms.media.engine.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Hashtable;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;

/** What both ends of our DTLS handshakes have in common (RFC 5764, RFC 8827 section 6.5). */
final class DtlsRules {
  static final int HANDSHAKE_TIMEOUT_MILLIS = 20_000;
  static final int RESEND_MILLIS = 250;
  static final SignatureAndHashAlgorithm SIGNATURE =
      new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa);

  private DtlsRules() {}

  static ProtocolVersion[] versions() {
    return ProtocolVersion.DTLSv12.only();
  }

  static int[] cipherSuites() {
    return new int[] {
      CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
      CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
      CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static Hashtable withSrtp(Hashtable extensions, int[] profiles) throws IOException {
    Hashtable all = TlsExtensionsUtils.ensureExtensionsInitialised(extensions);
    TlsSRTPUtils.addUseSRTPExtension(all, new UseSRTPData(profiles, TlsUtils.EMPTY_BYTES));
    return all;
  }

  @SuppressWarnings("rawtypes")
  static SrtpProfile chosen(Hashtable extensions) throws IOException {
    UseSRTPData data = TlsSRTPUtils.getUseSRTPExtension(extensions);
    Optional<SrtpProfile> profile =
        data == null ? Optional.empty() : SrtpProfile.firstOf(data.getProtectionProfiles());
    return profile.orElseThrow(() -> new TlsFatalAlert(AlertDescription.handshake_failure));
  }

  /** Refuses any certificate but the one whose fingerprint came through signalling. */
  static void check(Certificate certificate, String fingerprint) throws IOException {
    if (certificate == null || certificate.isEmpty()) {
      throw new TlsFatalAlert(AlertDescription.bad_certificate);
    }
    String there = DtlsIdentity.fingerprintOf(certificate.getCertificateAt(0).getEncoded());
    if (!MessageDigest.isEqual(bytes(there), bytes(fingerprint.toUpperCase(Locale.ROOT)))) {
      throw new TlsFatalAlert(AlertDescription.bad_certificate);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static SrtpKeys keys(TlsContext context, SrtpProfile profile, boolean client) {
    byte[] material =
        context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, SrtpKeys.length(profile));
    return SrtpKeys.cut(profile, material, client);
  }
}
