package eu.cpms.media.engine.bench;

import eu.cpms.media.engine.record.Footage;
import eu.cpms.media.engine.transport.HeadlessPeer;
import eu.cpms.media.engine.transport.HeadlessPeers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.kurento.client.MediaPipeline;
import org.kurento.client.WebRtcEndpoint;

/** Those in a meeting who have no screen: they send footage and count what they get. */
final class Crowd implements AutoCloseable {
  private final HeadlessPeers peers = new HeadlessPeers();
  private final List<List<byte[]>> footage = Footage.vp8();
  private final List<HeadlessPeer> present = new ArrayList<>();
  private final List<HeadlessPeer> watching = new ArrayList<>();
  private final Map<WebRtcEndpoint, HeadlessPeer> sending = new HashMap<>();

  Crowd() throws IOException {}

  /** One more who sends. */
  WebRtcEndpoint publisher(MediaPipeline pipeline, int heldKilobits) throws Exception {
    WebRtcEndpoint endpoint = new WebRtcEndpoint.Builder(pipeline).build();
    endpoint.setMinVideoRecvBandwidth(heldKilobits);
    HeadlessPeer peer = peers.add(footage, Footage.RATE);
    sending.put(endpoint, peer);
    join(endpoint, peer);
    return endpoint;
  }

  /** One more who watches what {@code publisher} sends. */
  void viewer(MediaPipeline pipeline, WebRtcEndpoint publisher, int heldKilobits) throws Exception {
    WebRtcEndpoint endpoint = new WebRtcEndpoint.Builder(pipeline).build();
    endpoint.setMinVideoSendBandwidth(heldKilobits);
    publisher.connect(endpoint);
    HeadlessPeer peer = peers.add(null, Footage.RATE);
    watching.add(peer);
    if (sending.containsKey(publisher)) {
      peer.watch(sending.get(publisher));
    }
    join(endpoint, peer);
  }

  private void join(WebRtcEndpoint endpoint, HeadlessPeer peer) throws Exception {
    present.add(peer);
    CompletableFuture<InetSocketAddress> server = new CompletableFuture<>();
    endpoint.addIceCandidateFoundListener(
        event -> {
          String[] parts = event.getCandidate().getCandidate().split(" ", -1);
          if (parts[2].equalsIgnoreCase("udp") && parts[4].contains(".")) {
            server.complete(new InetSocketAddress(parts[4], Integer.parseInt(parts[5])));
          }
        });
    String answer = endpoint.processOffer(peer.offer());
    endpoint.gatherCandidates();
    peer.connect(answer, server.get(10, TimeUnit.SECONDS));
  }

  /** Whether every viewer got a picture. */
  boolean allSee() {
    return watching.stream().allMatch(peer -> peer.pictures() > 0);
  }

  long pictures() {
    return watching.stream().mapToLong(HeadlessPeer::pictures).sum();
  }

  long bytes() {
    return watching.stream().mapToLong(HeadlessPeer::bytes).sum();
  }

  /**
   * How long pictures were on their way from one of the crowd to another since last asked, in ms.
   */
  double[] passages() {
    return watching.stream()
        .flatMap(peer -> peer.passages().stream())
        .mapToDouble(nanos -> nanos / 1e6)
        .toArray();
  }

  /** Everybody leaves. */
  void leave() throws IOException {
    peers.remove(present);
    present.clear();
    watching.clear();
    sending.clear();
  }

  @Override
  public void close() throws IOException {
    peers.close();
  }
}
