package eu.cpms.media.engine.object;

import eu.cpms.media.engine.webrtc.WebRtcConnection;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells the story of ICE in the events and the order in which Kurento tells it. */
final class IceEvents {
  private static final long HOST_PRIORITY = 2_015_364_095L;
  private final WebRtcEndpoint endpoint;
  private final Map<Integer, String> states = new TreeMap<>();
  private boolean connected;

  IceEvents(WebRtcEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * Gathering is immediate: every candidate once per section, then the end. Before there is a
   * description nothing is told, as in Kurento.
   *
   * @return the candidates as lines of a description
   */
  String gathered(WebRtcConnection connection) {
    if (connection.mids().isEmpty()) {
      return "";
    }
    StringBuilder lines = new StringBuilder();
    component("GATHERING", 1);
    component("GATHERING", 2); // with rtcp-mux Kurento's second component stays like this
    List<String> addresses =
        connection.addresses().stream().filter(this::isWanted).map(this::told).distinct().toList();
    for (int i = 0; i < addresses.size(); i++) {
      String candidate = line(addresses.get(i), i + 1);
      connection.mids().forEach((section, mid) -> found(candidate, section, mid));
      lines.append("a=").append(candidate).append("\r\n");
    }
    endpoint.raise("IceGatheringDone");
    return lines.toString();
  }

  private void found(String line, int section, String mid) {
    ObjectNode candidate = Json.complex("IceCandidate").put("candidate", line);
    candidate.put("sdpMid", mid).put("sdpMLineIndex", section);
    endpoint.raise("IceCandidateFound", Json.object("candidate", candidate));
  }

  /** Whether it is at one of the network interfaces that were chosen, if any were. */
  private boolean isWanted(InetSocketAddress address) {
    String chosen = endpoint.get("networkInterfaces").asString();
    if (chosen.isEmpty()) {
      return true;
    }
    try {
      NetworkInterface own = NetworkInterface.getByInetAddress(address.getAddress());
      return own == null || List.of(chosen.split(",")).contains(own.getName());
    } catch (SocketException e) {
      return true;
    }
  }

  /** Address and port, for which each family may have another address from outside. */
  private String told(InetSocketAddress address) {
    InetAddress host = address.getAddress();
    String external =
        endpoint.get(host instanceof Inet4Address ? "externalIPv4" : "externalIPv6").asString();
    return (external.isEmpty() ? host.getHostAddress() : external) + " " + address.getPort();
  }

  /** A candidate as RFC 8839 section 5.1 writes it. */
  private static String line(String address, int number) {
    long priority = HOST_PRIORITY - number * 256L;
    return "candidate:%d 1 UDP %d %s typ host".formatted(number, priority, address);
  }

  void connecting() {
    component("CONNECTING", 1);
  }

  private void component(String state, int component) {
    ObjectNode fields = Json.object().put("componentId", component).put("state", state);
    endpoint.raise("IceComponentStateChanged", fields.put("streamId", 1));
    states.put(component, state);
    ArrayNode all = Json.array();
    states.forEach((number, now) -> all.add(connection(number, now)));
    endpoint.set("IceConnectionState", all);
  }

  private static ObjectNode connection(int component, String state) {
    ObjectNode connection = Json.complex("IceConnection").put("streamId", "1");
    return connection.put("componentId", component).put("state", state);
  }

  void selected(String local, String remote) {
    String candidate = "candidate:1 1 UDP " + HOST_PRIORITY + " %s typ %s";
    ObjectNode pair =
        Json.complex("IceCandidatePair")
            .put("streamId", "1")
            .put("componentId", 1)
            .put("localCandidate", candidate.formatted(local, "host"))
            .put("remoteCandidate", candidate.formatted(remote, "prflx"));
    endpoint.raise("NewCandidatePairSelected", Json.object("candidatePair", pair));
    endpoint.set("ICECandidatePairs", Json.array().add(pair));
    if (!connected) {
      connected = true;
      component("CONNECTED", 1);
      component("READY", 1);
    }
  }
}
