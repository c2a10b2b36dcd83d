package eu.cpms.media.engine.transport;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Hashtable;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsServerCertificate;
import org.jspecify.annotations.Nullable;

/** The end that speaks first ({@code a=setup:active}), as Kurento is when it answers an offer. */
final class DtlsClient extends DefaultTlsClient implements DtlsEnd {
  private final DtlsIdentity identity;
  private final String remoteFingerprint;
  private @Nullable SrtpProfile profile;
  private @Nullable SrtpKeys keys;

  DtlsClient(DtlsIdentity identity, String remoteFingerprint) {
    super(identity.crypto);
    this.identity = identity;
    this.remoteFingerprint = remoteFingerprint;
  }

  @Override
  public DTLSTransport handshake(DatagramTransport transport) throws IOException {
    return new DTLSClientProtocol().connect(this, transport);
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
  @SuppressWarnings("rawtypes")
  public Hashtable getClientExtensions() throws IOException {
    return DtlsRules.withSrtp(super.getClientExtensions(), SrtpProfile.ids());
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void processServerExtensions(Hashtable extensions) throws IOException {
    super.processServerExtensions(extensions);
    profile = DtlsRules.chosen(extensions);
  }

  @Override
  public TlsAuthentication getAuthentication() {
    return new TlsAuthentication() {
      @Override
      public void notifyServerCertificate(TlsServerCertificate server) throws IOException {
        DtlsRules.check(server.getCertificate(), remoteFingerprint);
      }

      @Override
      public TlsCredentials getClientCredentials(CertificateRequest request) {
        return identity.signer(context, DtlsRules.SIGNATURE);
      }
    };
  }

  @Override
  public void notifyHandshakeComplete() throws IOException {
    super.notifyHandshakeComplete();
    keys = DtlsRules.keys(context, requireNonNull(profile), true);
  }
}
