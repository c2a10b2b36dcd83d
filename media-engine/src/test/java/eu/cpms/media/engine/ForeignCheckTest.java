package eu.cpms.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.media.engine.transport.HeadlessPeer;
import eu.cpms.media.engine.transport.HeadlessPeers;
import eu.cpms.media.engine.transport.StunRequests;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.WebRtcEndpoint;

/** Whoever knows a connectivity check can send it in the name of any address. */
class ForeignCheckTest {
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
      await().atMost(Duration.ofMinutes(1)).until(() -> viewer.pictures() > 10);

      byte[] check =
          StunRequests.check(value(answer, "ice-ufrag"), "them", value(answer, "ice-pwd"));
      thief.send(new DatagramPacket(check, check.length, loopback(engine)));
      long before = viewer.pictures();
      await().atMost(Duration.ofMinutes(1)).until(() -> viewer.pictures() > before + 30);
      assertThat(received(thief, 100)).as("the answer to the check").hasSize(1);
      client.destroy();
    }
  }

  @Test
  void anAddressThatOnlySentACheckIsNotFloodedWithDtls() throws Exception {
    try (MediaEngine engine = MediaEngine.start(MediaEngineConfig.of(0, folder));
        HeadlessPeers peers = new HeadlessPeers();
        DatagramSocket victim = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      KurentoClient client = KurentoClient.create(engine.uri().toString());
      WebRtcEndpoint endpoint = new WebRtcEndpoint.Builder(client.createMediaPipeline()).build();
      String answer = endpoint.processOffer(peers.add(null, 30).offer());
      byte[] check =
          StunRequests.check(value(answer, "ice-ufrag"), "them", value(answer, "ice-pwd"));
      victim.send(new DatagramPacket(check, check.length, loopback(engine)));
      List<Integer> sizes = received(victim, 2000); // time for four attempts
      assertThat(sizes.getFirst()).as("answer to the check").isLessThanOrEqualTo(check.length);
      assertThat(sizes.subList(1, sizes.size()).stream().mapToInt(size -> size).sum())
          .as("DTLS")
          .isBetween(1, 3 * check.length);
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

  /** The sizes of what comes until nothing came for so long. */
  private static List<Integer> received(DatagramSocket socket, int millis) throws Exception {
    socket.setSoTimeout(millis);
    List<Integer> sizes = new ArrayList<>();
    DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
    while (true) {
      try {
        socket.receive(packet);
        sizes.add(packet.getLength());
      } catch (SocketTimeoutException e) {
        return sizes;
      }
    }
  }
}
