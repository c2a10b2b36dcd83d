package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.object.MediaElement.MediaType;
import eu.cpms.media.engine.rtp.BandwidthSettings;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.MediaPort;
import eu.cpms.media.engine.sdp.Direction;
import eu.cpms.media.engine.sdp.SdpException;
import eu.cpms.media.engine.transport.ChannelEvent;
import eu.cpms.media.engine.webrtc.WebRtcConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A browser at the edge of a pipeline. */
final class WebRtcEndpoint extends MediaElement {
  /**
   * Kurento tells the state of the media after the events about its flow, the end 29 s after it.
   */
  private static final long MEDIA_STATE_MILLIS = 300;

  private static final long SILENCE_MILLIS = 26_000; // more than those 3 s after which flow ends

  private final BandwidthSettings bandwidth;
  private final IceEvents ice = new IceEvents(this);
  private final WebRtcConnection connection;
  private final Direction offeredDirection;
  private String localDescription = "";
  private String remoteDescription = "";
  private boolean offered;
  private boolean answered;
  private Future<?> mediaState = CompletableFuture.completedFuture(null);

  WebRtcEndpoint(Realm realm, MediaPipeline pipeline, JsonNode parameters) {
    super(realm, "WebRtcEndpoint", pipeline);
    bandwidth = new BandwidthSettings(realm.limits().kilobits());
    connection =
        new WebRtcConnection(
            realm.loop(),
            bandwidth,
            event -> realm.control().execute(() -> happened(event)),
            this::flow);
    offeredDirection =
        new Direction(
            !parameters.path("recvonly").asBoolean(false),
            !parameters.path("sendonly").asBoolean(false));
    type().defaults().properties().forEach(entry -> changed(entry.getKey(), entry.getValue()));
    set("rembParams", Json.complex("RembParams").setAll(realm.model().defaultsOf("RembParams")));
    answers("processOffer", p -> processOffer(p.path("offer").asString()));
    answers("generateOffer", p -> generateOffer(p.path("options")));
    answers("processAnswer", p -> processAnswer(p.path("answer").asString()));
    answers("getLocalSessionDescriptor", p -> description(localDescription, 40202, "local"));
    answers("getRemoteSessionDescriptor", p -> description(remoteDescription, 40203, "remote"));
    does("gatherCandidates", p -> realm.control().execute(() -> ice.gathered(connection)));
    does("addIceCandidate", p -> {}); // a lite agent waits for the browser's checks
    does("requestKeyframe", p -> requestKeyframe());
    does("createDataChannel", p -> refuse("Data channels are not supported"));
    does("closeDataChannel", p -> refuse("Data channels are not supported"));
    answers("getStats", p -> statistics(MediaType.of(p)));
  }

  @Override
  MediaPort port() {
    return connection.port();
  }

  @Override
  void changed(String name, JsonNode value) {
    if (name.endsWith("Bandwidth")) {
      bandwidth.set(name, value.asInt());
    }
  }

  private CompletableFuture<JsonNode> statistics(Set<MediaType> types) {
    return connection
        .statistics()
        .orTimeout(5, TimeUnit.SECONDS)
        .thenApply(streams -> RtcStatistics.of(streams, types, realm.model()));
  }

  private void requestKeyframe() {
    if (!requestKeyFrame()) {
      refuse("Keyframe request failed (must be requested from a subscriber element)");
    }
  }

  private static void refuse(String message) {
    throw KurentoException.of(40111, "MEDIA_OBJECT_OPERATION_NOT_SUPPORTED", message);
  }

  private static String description(String text, int code, String side) {
    if (text.isEmpty()) {
      String type = "SDP_END_POINT_NO_%s_SDP_ERROR".formatted(side.toUpperCase(Locale.ROOT));
      throw KurentoException.of(code, type, "No " + side + " SDP");
    }
    return text;
  }

  private String processOffer(String offer) {
    return negotiated("offer", offer, () -> localDescription = connection.answer(offer));
  }

  private String generateOffer(JsonNode options) {
    List<MediaKind> kinds = new ArrayList<>();
    if (options.path("offerToReceiveAudio").asBoolean(true)) {
      kinds.add(MediaKind.AUDIO);
    }
    if (options.path("offerToReceiveVideo").asBoolean(true)) {
      kinds.add(MediaKind.VIDEO);
    }
    offered = true;
    answered = false;
    localDescription = connection.offer(kinds, offeredDirection);
    return localDescription;
  }

  private String processAnswer(String answer) {
    if (!offered && !answer.isEmpty()) {
      throw KurentoException.of(
          40209,
          "SDP_END_POINT_NOT_OFFER_GENERATED",
          "Offer not generated. It is not possible to process an answer.");
    }
    if (answered && !answer.isEmpty()) {
      throw KurentoException.of(
          40210, "SDP_END_POINT_ANSWER_ALREADY_PROCCESED", "Sdp Answer already processed");
    }
    negotiated("answer", answer, () -> connection.answered(answer));
    answered = true;
    return localDescription;
  }

  private interface Step {
    void run() throws SdpException;
  }

  private String negotiated(String what, String description, Step step) {
    if (description.isEmpty()) {
      throw KurentoException.of(40201, "SDP_PARSE_ERROR", "Empty " + what + " not valid");
    }
    try {
      step.run();
    } catch (SdpException e) {
      throw KurentoException.of(40201, "SDP_PARSE_ERROR", String.valueOf(e.getMessage()));
    }
    remoteDescription = description;
    raise("MediaSessionStarted");
    return localDescription;
  }

  @Override
  void mediaFlows(boolean either) {
    String state = either ? "CONNECTED" : "DISCONNECTED";
    mediaState.cancel(false);
    mediaState =
        realm
            .control()
            .schedule(
                () -> state("mediaState", "MediaStateChanged", state),
                either ? MEDIA_STATE_MILLIS : SILENCE_MILLIS,
                TimeUnit.MILLISECONDS);
  }

  /** Puts a state property to a value and raises its event when that is a change. */
  private void state(String name, String event, String now) {
    String before = get(name).asString();
    if (!before.equals(now)) {
      set(name, now);
      raise(event, Json.object().put("oldState", before).put("newState", now));
    }
  }

  /** There is one DTLS connection: all is bundled and RTCP goes with RTP. */
  private void dtls(String state) {
    ObjectNode fields = Json.object().put("streamId", "1").put("componentId", "1");
    fields.put("connectionId", "1").put("state", state);
    raise("DtlsConnectionStateChange", fields);
    set("DtlsConnectionState", Json.array().add(Json.complex("DtlsConnection").setAll(fields)));
  }

  @Override
  void released() {
    super.released();
    mediaState.cancel(false);
    connection.close();
  }

  private void happened(ChannelEvent event) {
    switch (event) {
      case ChannelEvent.Checking() -> ice.connecting();
      case ChannelEvent.PathSelected(String local, String remote) -> {
        ice.selected(local, remote);
        if (get("DtlsConnectionState").isEmpty()) {
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
