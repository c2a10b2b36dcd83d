package eu.cpms.ingest.ftp;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.apache.ftpserver.ssl.ClientAuth;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * TLS 1.2 and 1.3 with one context for control and data connections, so that clients may resume the
 * control connection's TLS session on the data connection.
 */
final class FtpTls implements SslConfiguration {

  private final SSLContext context;
  private final boolean requireClose;

  FtpTls(FtpCertificate.Keys keys, boolean requireClose) throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys.store(), keys.password());
    this.context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, new SecureRandom());
    this.requireClose = requireClose;
  }

  @Override
  public SSLSocketFactory getSocketFactory() {
    SSLSocketFactory sockets = context.getSocketFactory();
    return requireClose ? new DataSocketFactory(sockets) : sockets;
  }

  @Override
  public SSLContext getSSLContext() {
    return context;
  }

  @Override
  public SSLContext getSSLContext(String protocol) {
    return context;
  }

  @Override
  public String @Nullable [] getEnabledCipherSuites() {
    return null;
  }

  @Override
  public String getEnabledProtocol() {
    return "TLSv1.3";
  }

  @Override
  public String[] getEnabledProtocols() {
    return new String[] {"TLSv1.3", "TLSv1.2"};
  }

  @Override
  public ClientAuth getClientAuth() {
    return ClientAuth.NONE;
  }
}
