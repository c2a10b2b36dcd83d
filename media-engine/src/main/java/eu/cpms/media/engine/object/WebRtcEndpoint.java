package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.object.MediaElement.MediaType;
import eu.cpms.media.engine.rtp.BandwidthSettings;
import eu.cpms.media.engine.rtp.MediaPort;
import eu.cpms.media.engine.sdp.Direction;
import eu.cpms.media.engine.transport.ChannelEvent;
import eu.cpms.media.engine.webrtc.WebRtcConnection;
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
    type().defaults().properties().forEach(entry -> changed(entry.getKey(), entry.getValue()));
    set("rembParams", Json.complex("RembParams").setAll(realm.model().defaultsOf("RembParams")));
    Descriptions descriptions = new Descriptions(this, connection, direction(parameters));
    answers("processOffer", p -> descriptions.processOffer(p.path("offer").asString()));
    answers("generateOffer", p -> descriptions.generateOffer(p.path("options")));
    answers("processAnswer", p -> descriptions.processAnswer(p.path("answer").asString()));
    answers("getLocalSessionDescriptor", p -> descriptions.local());
    answers("getRemoteSessionDescriptor", p -> descriptions.remote());
    does("gatherCandidates", p -> realm.control().execute(() -> gather(descriptions)));
    does("addIceCandidate", p -> descriptions.check(p.path("candidate")));
    does("requestKeyframe", p -> requestKeyframe());
    does("createDataChannel", p -> refuse("Data channels are not supported"));
    does("closeDataChannel", p -> refuse("Data channels are not supported"));
    answers("getStats", p -> statistics(MediaType.of(p)));
  }

  private static Direction direction(JsonNode parameters) {
    return new Direction(
        !parameters.path("recvonly").asBoolean(false),
        !parameters.path("sendonly").asBoolean(false));
  }

  @Override
  MediaPort port() {
    return connection.port();
  }

  @Override
  void changed(String name, JsonNode value) {
    if (name.endsWith("Bandwidth")) {
      int set = bandwidth.set(name, value.asInt());
      if (set != value.asInt()) {
        set(name, set);
      }
    }
  }

  /** Tells the candidates, and has them in the description for those who wait for all. */
  private void gather(Descriptions descriptions) {
    descriptions.gathered(ice.gathered(connection));
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
