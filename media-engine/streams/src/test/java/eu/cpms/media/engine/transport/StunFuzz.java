package eu.cpms.media.engine.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** STUN requests of strangers. */
public final class StunFuzz {
  private static final String PASSWORD = "secret";
  private static final InetSocketAddress FROM =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 5000);

  private StunFuzz() {}

  public static List<byte[]> seeds() throws Exception {
    return List.of(StunRequests.check("us", PASSWORD));
  }

  public static void fuzzerTestOneInput(byte[] data) {
    StunMessage request = StunMessage.parse(data, data.length);
    if (request != null && request.signedWith(PASSWORD) && !request.localUfrag().isEmpty()) {
      StunMessage other = StunMessage.parse(request.success(FROM, PASSWORD), 64);
      if (other != null) {
        throw new IllegalStateException("an answer that is taken for a request");
      }
    }
  }
}
