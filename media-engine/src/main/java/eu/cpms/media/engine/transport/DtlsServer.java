package eu.cpms.media.engine.transport;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Hashtable;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DTLSRequest;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DTLSVerifier;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsUtils;
import org.jspecify.annotations.Nullable;

/**
 * The end that waits ({@code a=setup:passive}). A ClientHello without our cookie is answered by a
 * HelloVerifyRequest (RFC 6347 section 4.2.1), which is smaller: nothing is amplified.
 */
final class DtlsServer extends DefaultTlsServer implements DtlsEnd {
  private static final int LARGEST_RECORD = 2048;

  private final DtlsIdentity identity;
  private final String remoteFingerprint;
  private @Nullable SrtpProfile profile;
  private @Nullable SrtpKeys keys;

  DtlsServer(DtlsIdentity identity, String remoteFingerprint) {
    super(identity.crypto);
    this.identity = identity;
    this.remoteFingerprint = remoteFingerprint;
  }

  @Override
  public DTLSTransport handshake(DatagramTransport transport) throws IOException {
    DTLSRequest request = verifiedHello(transport);
    return new DTLSServerProtocol().accept(this, transport, request);
  }

  private DTLSRequest verifiedHello(DatagramTransport transport) throws IOException {
    DTLSVerifier verifier = new DTLSVerifier(identity.crypto);
    byte[] client = remoteFingerprint.getBytes(StandardCharsets.UTF_8);
    byte[] buffer = new byte[LARGEST_RECORD];
    long end = System.nanoTime() + DtlsRules.HANDSHAKE_TIMEOUT_MILLIS * 1_000_000L;
    while (System.nanoTime() - end < 0) {
      int length = transport.receive(buffer, 0, buffer.length, DtlsRules.RESEND_MILLIS);
      DTLSRequest request =
          length < 0 ? null : verifier.verifyRequest(client, buffer, 0, length, transport);
      if (request != null) {
        return request;
      }
    }
    throw new IOException("no ClientHello within " + DtlsRules.HANDSHAKE_TIMEOUT_MILLIS + " ms");
  }

  @Override
  public SrtpKeys keys() {
    return requireNonNull(keys, "the handshake has not ended well");
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return DtlsRules.versions();
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    return DtlsRules.cipherSuites();
  }

  @Override
  public int getHandshakeTimeoutMillis() {
    return DtlsRules.HANDSHAKE_TIMEOUT_MILLIS;
  }

  @Override
  public int getHandshakeResendTimeMillis() {
    return DtlsRules.RESEND_MILLIS;
  }

  @Override
  public CertificateRequest getCertificateRequest() {
    return new CertificateRequest(
        new short[] {ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign},
        TlsUtils.getDefaultSupportedSignatureAlgorithms(context),
        null);
  }

  @Override
  public void notifyClientCertificate(Certificate certificate) throws IOException {
    DtlsRules.check(certificate, remoteFingerprint);
  }

  @Override
  protected TlsCredentialedSigner getECDSASignerCredentials() {
    return identity.signer(context, DtlsRules.SIGNATURE);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void processClientExtensions(Hashtable extensions) throws IOException {
    super.processClientExtensions(extensions);
    profile = DtlsRules.chosen(extensions);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Hashtable getServerExtensions() throws IOException {
    int[] chosen = {requireNonNull(profile).id};
    return DtlsRules.withSrtp(super.getServerExtensions(), chosen);
  }

  @Override
  public void notifyHandshakeComplete() throws IOException {
    super.notifyHandshakeComplete();
    keys = DtlsRules.keys(context, requireNonNull(profile), false);
  }
}
