package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.rtp.BandwidthSettings;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.MediaPort;
import eu.cpms.media.engine.sdp.Direction;
import eu.cpms.media.engine.sdp.SdpException;
import eu.cpms.media.engine.transport.ChannelEvent;
import eu.cpms.media.engine.webrtc.WebRtcConnection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A browser at the edge of a pipeline. */
final class WebRtcEndpoint extends MediaElement {
  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("maxAudioRecvBandwidth", 0),
          Map.entry("maxVideoRecvBandwidth", 0),
          Map.entry("minVideoRecvBandwidth", 100),
          Map.entry("minVideoSendBandwidth", 100),
          Map.entry("maxVideoSendBandwidth", 500),
          Map.entry("mtu", 1200),
          Map.entry("networkInterfaces", ""),
          Map.entry("iceTcp", false),
          Map.entry("stunServerAddress", ""),
          Map.entry("stunServerPort", 3478),
          Map.entry("turnUrl", ""),
          Map.entry("externalIPv4", ""),
          Map.entry("externalIPv6", ""),
          Map.entry("connectionState", "DISCONNECTED"),
          Map.entry("mediaState", "DISCONNECTED"));

  /** With the 3 s of the flow events about 29 s, as Kurento waits. */
  private static final long SILENCE_SECONDS = 26;

  /** What became of an offer of this side. */
  private enum Offer {
    NONE,
    MADE,
    ANSWERED
  }

  private final BandwidthSettings bandwidth;
  private final IceEvents ice = new IceEvents(this);
  private final WebRtcConnection connection;
  private final Set<MediaKind> received = EnumSet.noneOf(MediaKind.class);
  private String localDescription = "";
  private String remoteDescription = "";
  private final Direction offeredDirection;
  private Offer offer = Offer.NONE;
  private Future<?> silence = CompletableFuture.completedFuture(null);

  WebRtcEndpoint(Realm realm, MediaObject pipeline, JsonNode parameters) {
    super(realm, "WebRtcEndpoint", pipeline);
    bandwidth = new BandwidthSettings(realm.limits().kilobits());
    connection =
        new WebRtcConnection(
            realm.loop(),
            realm.identity(),
            bandwidth,
            event -> realm.control().execute(() -> happened(event)),
            this::flow);
    offeredDirection =
        parameters.path("sendonly").asBoolean(false)
            ? Direction.SENDONLY
            : parameters.path("recvonly").asBoolean(false)
                ? Direction.RECVONLY
                : Direction.SENDRECV;
    DEFAULTS.forEach((name, value) -> set(name, Json.of(value)));
    set("rembParams", Json.complex("RembParams").setAll(realm.model().defaultsOf("RembParams")));
    set("ICECandidatePairs", Json.array());
    set("IceConnectionState", Json.array());
    set("DtlsConnectionState", Json.array());
  }

  @Override
  MediaPort port() {
    return connection.session();
  }

  @Override
  void changed(String name, JsonNode value) {
    switch (name) {
      case "minVideoRecvBandwidth" -> bandwidth.minReceived(value.asInt());
      case "maxVideoRecvBandwidth" -> bandwidth.maxReceived(value.asInt());
      case "minVideoSendBandwidth" -> bandwidth.minSent(value.asInt());
      case "maxVideoSendBandwidth" -> bandwidth.maxSent(value.asInt());
      default -> {} // kept, as Kurento keeps it, without an effect here
    }
  }

  @Override
  public CompletableFuture<JsonNode> call(String operation, JsonNode parameters) {
    return operation.equals("getStats")
        ? connection
            .statistics()
            .orTimeout(5, TimeUnit.SECONDS)
            .thenApply(streams -> RtcStatistics.of(streams, types(parameters)))
        : super.call(operation, parameters);
  }

  @Override
  JsonNode callNow(String operation, JsonNode parameters) {
    return switch (operation) {
      case "processOffer" -> Json.of(processOffer(parameters.path("offer").asString()));
      case "processAnswer" -> Json.of(processAnswer(parameters.path("answer").asString()));
      case "generateOffer" -> Json.of(generateOffer(parameters.path("options")));
      case "getLocalSessionDescriptor" -> Json.of(description(localDescription, 40202, "local"));
      case "getRemoteSessionDescriptor" -> Json.of(description(remoteDescription, 40203, "remote"));
      case "gatherCandidates" -> {
        realm().control().execute(() -> ice.gathered(connection));
        yield Json.none();
      }
      case "addIceCandidate" -> Json.none(); // a lite agent waits for the browser's checks
      case "requestKeyframe" -> {
        if (!requestKeyFrame()) {
          throw notSupported(
              "Keyframe request failed (must be requested from a subscriber element)");
        }
        yield Json.none();
      }
      case "createDataChannel", "closeDataChannel" ->
          throw notSupported("Data channels are not supported");
      default -> super.callNow(operation, parameters);
    };
  }

  private static KurentoException notSupported(String message) {
    return KurentoException.of(40111, "MEDIA_OBJECT_OPERATION_NOT_SUPPORTED", message);
  }

  private static String description(String text, int code, String side) {
    if (text.isEmpty()) {
      String type =
          code == 40202 ? "SDP_END_POINT_NO_LOCAL_SDP_ERROR" : "SDP_END_POINT_NO_REMOTE_SDP_ERROR";
      throw KurentoException.of(code, type, "No " + side + " SDP");
    }
    return text;
  }

  private String processOffer(String offer) {
    if (offer.isEmpty()) {
      throw sdpError("Empty offer not valid");
    }
    try {
      localDescription = connection.answer(offer);
      remoteDescription = offer;
      raise("MediaSessionStarted");
      return localDescription;
    } catch (SdpException e) {
      throw sdpError(String.valueOf(e.getMessage()));
    }
  }

  private String generateOffer(JsonNode options) {
    List<MediaKind> kinds = new ArrayList<>();
    if (options.path("offerToReceiveAudio").asBoolean(true)) {
      kinds.add(MediaKind.AUDIO);
    }
    if (options.path("offerToReceiveVideo").asBoolean(true)) {
      kinds.add(MediaKind.VIDEO);
    }
    offer = Offer.MADE;
    localDescription = connection.offer(kinds, offeredDirection);
    return localDescription;
  }

  private String processAnswer(String answer) {
    if (answer.isEmpty()) {
      throw sdpError("Empty answer not valid");
    }
    switch (offer) {
      case NONE ->
          throw KurentoException.of(
              40209,
              "SDP_END_POINT_NOT_OFFER_GENERATED",
              "Offer not generated. It is not possible to process an answer.");
      case ANSWERED ->
          throw KurentoException.of(
              40210, "SDP_END_POINT_ANSWER_ALREADY_PROCCESED", "Sdp Answer already processed");
      case MADE -> {}
    }
    try {
      connection.answered(answer);
      offer = Offer.ANSWERED;
      remoteDescription = answer;
      raise("MediaSessionStarted");
      return localDescription;
    } catch (SdpException e) {
      throw sdpError(String.valueOf(e.getMessage()));
    }
  }

  private static KurentoException sdpError(String message) {
    return KurentoException.of(40201, "SDP_PARSE_ERROR", message);
  }

  @Override
  void mediaFlows(MediaKind kind, boolean flowing) {
    if (flowing) {
      received.add(kind);
      silence.cancel(false);
      state("mediaState", "MediaStateChanged", "CONNECTED");
    } else if (received.remove(kind) && received.isEmpty()) {
      silence = realm().control().schedule(this::silent, SILENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void silent() {
    state("mediaState", "MediaStateChanged", "DISCONNECTED");
  }

  /** Puts a state property to a value and raises its event when that is a change. */
  private void state(String name, String event, String now) {
    String before =
        callNow("get" + Character.toUpperCase(name.charAt(0)) + name.substring(1), Json.object())
            .asString();
    if (!before.equals(now)) {
      set(name, Json.of(now));
      raise(event, Json.object().put("oldState", before).put("newState", now));
    }
  }

  /** There is one DTLS connection: all is bundled and RTCP goes with RTP. */
  private void dtls(String state) {
    ObjectNode fields =
        Json.object()
            .put("streamId", "1")
            .put("componentId", "1")
            .put("connectionId", "1")
            .put("state", state);
    raise("DtlsConnectionStateChange", fields);
    ObjectNode connection = Json.complex("DtlsConnection").setAll(fields);
    set("DtlsConnectionState", Json.array().add(connection));
  }

  @Override
  void released() {
    super.released();
    silence.cancel(false);
    connection.close();
  }

  private void happened(ChannelEvent event) {
    switch (event) {
      case ChannelEvent.Checking() -> ice.component("CONNECTING");
      case ChannelEvent.PathSelected(String local, String remote) -> {
        ice.selected(local, remote);
        if (callNow("getDtlsConnectionState", Json.object()).isEmpty()) {
          dtls("CONNECTING");
        }
      }
      case ChannelEvent.Secured() -> {
        dtls("CONNECTED");
        state("connectionState", "ConnectionStateChanged", "CONNECTED");
      }
      case ChannelEvent.Failed(String reason) -> {
        dtls("FAILED");
        raiseError(1, "UNEXPECTED_ELEMENT_ERROR", "DTLS failed: " + reason);
      }
    }
  }
}
