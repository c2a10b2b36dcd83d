package eu.cpms.media.engine.object;

import eu.cpms.media.engine.webrtc.WebRtcConnection;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells the story of ICE in the events and the order in which Kurento tells it. */
final class IceEvents {
  private static final long HOST_PRIORITY = 2_015_364_095L;

  private final WebRtcEndpoint endpoint;
  private final Map<Integer, String> connections = new TreeMap<>();
  private boolean connected;

  IceEvents(WebRtcEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Gathering is immediate: every candidate once per section, then the end. */
  void gathered(WebRtcConnection connection) {
    component("GATHERING", 1);
    component("GATHERING", 2); // with rtcp-mux Kurento's second component stays like this
    List<InetSocketAddress> addresses = connection.addresses();
    for (int i = 0; i < addresses.size(); i++) {
      for (int section = 0; section < connection.mids().size(); section++) {
        String mid = connection.mids().get(section);
        candidate(line(addresses.get(i), i + 1), mid, section);
      }
    }
    endpoint.raise("IceGatheringDone");
  }

  /** A candidate as RFC 8839 section 5.1 writes it. */
  private static String line(InetSocketAddress address, int number) {
    return "candidate:%d 1 UDP %d %s %d typ host"
        .formatted(
            number,
            HOST_PRIORITY - number * 256L,
            address.getAddress().getHostAddress(),
            address.getPort());
  }

  private void candidate(String line, String mid, int section) {
    ObjectNode candidate =
        Json.complex("IceCandidate")
            .put("candidate", line)
            .put("sdpMid", mid)
            .put("sdpMLineIndex", section);
    ObjectNode fields = Json.object();
    fields.set("candidate", candidate);
    endpoint.raise("IceCandidateFound", fields);
  }

  void component(String state) {
    component(state, 1);
  }

  private void component(String state, int component) {
    endpoint.raise(
        "IceComponentStateChanged",
        Json.object().put("componentId", component).put("state", state).put("streamId", 1));
    connections.put(component, state);
    ArrayNode all = Json.array();
    connections.forEach((number, now) -> all.add(connection(number, now)));
    endpoint.set("IceConnectionState", all);
  }

  private static ObjectNode connection(int component, String state) {
    return Json.complex("IceConnection")
        .put("streamId", "1")
        .put("componentId", component)
        .put("state", state);
  }

  void selected(String local, String remote) {
    ObjectNode pair =
        Json.complex("IceCandidatePair")
            .put("streamId", "1")
            .put("componentId", 1)
            .put("localCandidate", "candidate:1 1 UDP " + HOST_PRIORITY + " " + local + " typ host")
            .put(
                "remoteCandidate",
                "candidate:1 1 UDP " + HOST_PRIORITY + " " + remote + " typ prflx");
    ObjectNode fields = Json.object();
    fields.set("candidatePair", pair);
    endpoint.raise("NewCandidatePairSelected", fields);
    endpoint.set("ICECandidatePairs", Json.array().add(pair));
    if (!connected) {
      connected = true;
      component("CONNECTED");
      component("READY");
    }
  }
}
