package eu.cpms.media.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.media.engine.MediaEngine;
import eu.cpms.media.engine.MediaEngineConfig;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.WebRtcEndpoint;

/** Whoever sees a connectivity check can send it from elsewhere. */
class ReplayedCheckTest {
  private static final List<List<byte[]>> KEY_FRAMES = List.of(List.of(new byte[] {0x10, 0, 0}));

  @TempDir private Path folder;

  @Test
  void aCheckFromElsewhereDivertsNoMedia() throws Exception {
    try (MediaEngine engine = MediaEngine.start(MediaEngineConfig.of(0, folder));
        HeadlessPeers peers = new HeadlessPeers();
        DatagramSocket thief = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      KurentoClient client = KurentoClient.create(engine.uri().toString());
      MediaPipeline pipeline = client.createMediaPipeline();
      WebRtcEndpoint source = new WebRtcEndpoint.Builder(pipeline).build();
      WebRtcEndpoint sink = new WebRtcEndpoint.Builder(pipeline).build();
      source.connect(sink);
      connect(peers.add(KEY_FRAMES, 30), source, engine);
      HeadlessPeer viewer = peers.add(null, 30);
      String answer = connect(viewer, sink, engine);
      await().until(() -> viewer.pictures() > 10);

      byte[] check =
          StunRequests.check(value(answer, "ice-ufrag"), "them", value(answer, "ice-pwd"));
      thief.send(new DatagramPacket(check, check.length, loopback(engine)));
      long before = viewer.pictures();
      await().until(() -> viewer.pictures() > before + 30);
      assertThat(datagrams(thief)).as("the answer to the check").isEqualTo(1);
      client.destroy();
    }
  }

  private static String connect(HeadlessPeer peer, WebRtcEndpoint endpoint, MediaEngine engine)
      throws Exception {
    String answer = endpoint.processOffer(peer.offer());
    peer.connect(answer, loopback(engine));
    return answer;
  }

  private static InetSocketAddress loopback(MediaEngine engine) {
    return engine.mediaAddresses().stream()
        .filter(address -> address.getAddress().equals(InetAddress.getLoopbackAddress()))
        .findFirst()
        .orElseThrow();
  }

  private static String value(String sdp, String attribute) {
    Matcher found = Pattern.compile("a=" + attribute + ":(\\S+)").matcher(sdp);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static int datagrams(DatagramSocket socket) throws Exception {
    socket.setSoTimeout(100);
    byte[] buffer = new byte[2048];
    for (int count = 0; ; count++) {
      try {
        socket.receive(new DatagramPacket(buffer, buffer.length));
      } catch (SocketTimeoutException e) {
        return count;
      }
    }
  }
}
