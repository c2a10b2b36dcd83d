package eu.cpms.media.engine.transport;

import java.io.IOException;
import java.util.Hashtable;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsUtils;

/** The end that waits ({@code a=setup:passive}). */
final class DtlsServer extends DefaultTlsServer {
  private final DtlsHandshake handshake;

  DtlsServer(DtlsHandshake handshake) {
    super(handshake.identity.crypto());
    this.handshake = handshake;
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return DtlsHandshake.versions();
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    return DtlsHandshake.serverSuites();
  }

  @Override
  public int getHandshakeResendTimeMillis() {
    return DtlsHandshake.RESEND_MILLIS;
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
    handshake.check(certificate);
  }

  @Override
  protected TlsCredentialedSigner getECDSASignerCredentials() {
    return handshake.signer(context);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void processClientExtensions(Hashtable extensions) throws IOException {
    super.processClientExtensions(extensions);
    handshake.choose(extensions);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Hashtable getServerExtensions() throws IOException {
    return handshake.withSrtp(super.getServerExtensions());
  }

  @Override
  public void notifyHandshakeComplete() throws IOException {
    super.notifyHandshakeComplete();
    handshake.done(context);
  }
}
