package eu.cpms.ingest.ftp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Puts TLS over accepted data connections in a way that notices when one is cut. */
final class DataSocketFactory extends SSLSocketFactory {

  private final SSLSocketFactory sockets;

  DataSocketFactory(SSLSocketFactory sockets) {
    this.sockets = sockets;
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return sockets.createSocket(new CutDetectingSocket(socket), host, port, autoClose);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return sockets.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return sockets.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw outbound();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw outbound();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw outbound();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw outbound();
  }

  private static UnsupportedOperationException outbound() {
    return new UnsupportedOperationException("Data connections are never opened from here");
  }
}
