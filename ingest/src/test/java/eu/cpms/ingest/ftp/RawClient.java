package eu.cpms.ingest.ftp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Speaks FTP word by word, to do what well-behaved clients do not. */
final class RawClient implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("\\|\\|\\|(\\d+)\\|");

  private final SSLContext tls = trustingAll();
  private Socket control;
  private BufferedReader replies;

  RawClient(int port) throws IOException {
    control = new Socket(InetAddress.getLoopbackAddress(), port);
    control.setSoTimeout(10_000);
    replies = reader();
    reply();
  }

  static RawClient signedIn(RunningServer server, String box) throws IOException {
    RawClient client = new RawClient(server.port);
    client.say("AUTH TLS");
    client.encrypt();
    client.say("USER " + box);
    client.say("PASS " + Boxes.PASSWORD);
    client.say("PBSZ 0");
    client.say("PROT P");
    return client;
  }

  void encrypt() throws IOException {
    control = over(control);
    replies = reader();
  }

  String say(String command) throws IOException {
    send(command + "\r\n");
    return reply();
  }

  void send(String text) throws IOException {
    control.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    control.getOutputStream().flush();
  }

  /** The next reply's last line; null when the server hung up. */
  String reply() throws IOException {
    String line = replies.readLine();
    while (line != null && !line.matches("\\d{3} .*")) {
      line = replies.readLine();
    }
    return line;
  }

  /** Opens a data connection, not yet encrypted. */
  Socket passive() throws IOException {
    Matcher port = PORT.matcher(say("EPSV"));
    if (!port.find()) {
      throw new IOException("No passive port");
    }
    return new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1)));
  }

  SSLSocket over(Socket raw) throws IOException {
    SSLSocket secure =
        (SSLSocket) tls.getSocketFactory().createSocket(raw, "localhost", raw.getPort(), true);
    secure.startHandshake();
    return secure;
  }

  /** Sends a file in the proper way; the final reply. */
  String store(String command, byte[] content) throws IOException {
    Socket raw = passive();
    String answer = say(command);
    if (answer.startsWith("150")) {
      try (OutputStream data = over(raw).getOutputStream()) {
        data.write(content);
      }
      answer = reply();
    }
    raw.close();
    return answer;
  }

  private BufferedReader reader() throws IOException {
    return new BufferedReader(
        new InputStreamReader(control.getInputStream(), StandardCharsets.UTF_8));
  }

  private static SSLContext trustingAll() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustingAll()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class TrustingAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  @Override
  public void close() throws IOException {
    control.close();
  }
}
