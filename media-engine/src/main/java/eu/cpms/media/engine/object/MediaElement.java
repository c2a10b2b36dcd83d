package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.MediaPort;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An object through which media flows: it can be connected to others, per kind of media. */
abstract class MediaElement extends MediaObject {
  /** The kinds of Kurento's API. Data is kept in the books only: data channels are not offered. */
  enum MediaType {
    AUDIO,
    VIDEO,
    DATA
  }

  private final Realm realm;
  private final Map<MediaType, Set<MediaElement>> sinks = new EnumMap<>(MediaType.class);
  private final Map<MediaType, MediaElement> sources = new EnumMap<>(MediaType.class);
  private final Set<MediaKind> flowingIn = EnumSet.noneOf(MediaKind.class);
  private final Set<MediaKind> flowingOut = EnumSet.noneOf(MediaKind.class);
  private final Set<MediaType> transcodingTold = EnumSet.noneOf(MediaType.class);

  MediaElement(Realm realm, String type, MediaObject parent) {
    super(realm.model().get(type), parent);
    this.realm = realm;
    for (String bitrate : List.of("encoderBitrate", "minEncoderBitrate", "maxEncoderBitrate")) {
      set(bitrate, Json.of(0));
    }
  }

  /** Where media enters and leaves. */
  abstract MediaPort port();

  final Realm realm() {
    return realm;
  }

  @Override
  JsonNode callNow(String operation, JsonNode parameters) {
    return switch (operation) {
      case "getSourceConnections" -> connections(sourceLinks(), types(parameters));
      case "getSinkConnections" -> connections(sinkLinks(), types(parameters));
      case "isMediaFlowingIn" -> Json.of(flowingIn.contains(kind(parameters)));
      case "isMediaFlowingOut" -> Json.of(flowingOut.contains(kind(parameters)));
      case "isMediaTranscoding" -> Json.of(false);
      case "getStats" -> Json.object();
      case "getGstreamerDot" -> Json.of("digraph pipeline {}\n");
      default -> super.callNow(operation, parameters);
    };
  }

  private static @Nullable MediaKind kind(JsonNode parameters) {
    String type = parameters.path("mediaType").asString("");
    return type.equals("DATA") ? null : MediaKind.valueOf(type);
  }

  /** The types a call is about: the one named, else all. */
  static Set<MediaType> types(JsonNode parameters) {
    JsonNode type = parameters.path("mediaType");
    return type.isString()
        ? EnumSet.of(MediaType.valueOf(type.asString()))
        : EnumSet.allOf(MediaType.class);
  }

  /** Connects this element to a sink of the same pipeline, instead of what fed the sink before. */
  final void connect(MediaElement sink, Set<MediaType> types) {
    if (sink.root() != root()) {
      throw KurentoException.of(40004, "CONNECT_ERROR", "Media elements do not share pipeline");
    }
    for (MediaType type : types) {
      MediaElement before = sink.sources.get(type);
      if (before != null) {
        before.disconnect(sink, EnumSet.of(type));
      }
      link(sink, type);
    }
  }

  private void link(MediaElement sink, MediaType type) {
    sinks.computeIfAbsent(type, key -> new LinkedHashSet<>()).add(sink);
    sink.sources.put(type, this);
    if (type != MediaType.DATA) {
      MediaKind kind = MediaKind.valueOf(type.name());
      realm.loop().execute(() -> port().outlet(kind).join(sink.port().inlet(kind)));
    }
    raise("ElementConnected", connection(sink, type));
  }

  /** Ends connections; of those that are not there is told, too, as Kurento does. */
  final void disconnect(MediaElement sink, Set<MediaType> types) {
    for (MediaType type : types) {
      if (sink.sources.remove(type, this)) {
        unlink(sink, type);
      }
      raise("ElementDisconnected", connection(sink, type));
    }
  }

  private void unlink(MediaElement sink, MediaType type) {
    sinks.getOrDefault(type, Set.of()).remove(sink);
    if (type != MediaType.DATA) {
      MediaKind kind = MediaKind.valueOf(type.name());
      realm.loop().execute(() -> port().outlet(kind).leave(sink.port().inlet(kind)));
    }
  }

  private static ObjectNode connection(MediaElement sink, MediaType type) {
    return Json.object()
        .put("mediaType", type.name())
        .put("sink", sink.id())
        .put("sinkMediaDescription", "default")
        .put("sourceMediaDescription", "default");
  }

  private record Link(MediaType type, MediaElement source, MediaElement sink) {}

  private List<Link> sourceLinks() {
    return sources.entrySet().stream()
        .map(entry -> new Link(entry.getKey(), entry.getValue(), this))
        .toList();
  }

  private List<Link> sinkLinks() {
    return sinks.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(s -> new Link(entry.getKey(), this, s)))
        .toList();
  }

  private static ArrayNode connections(List<Link> links, Set<MediaType> types) {
    ArrayNode all = Json.array();
    for (Link link : links) {
      if (types.contains(link.type())) {
        all.add(
            Json.complex("ElementConnectionData")
                .put("source", link.source().id())
                .put("sink", link.sink().id())
                .put("type", link.type().name())
                .put("sourceDescription", "default")
                .put("sinkDescription", "default"));
      }
    }
    return all;
  }

  /** Tells, from the media thread, that media flows in or out or no longer does. */
  final void flow(boolean out, MediaKind kind, boolean flowing) {
    realm.control().execute(() -> flowChanged(out, kind, flowing));
  }

  private void flowChanged(boolean out, MediaKind kind, boolean flowing) {
    Set<MediaKind> all = out ? flowingOut : flowingIn;
    if (flowing ? all.add(kind) : all.remove(kind)) {
      raise(
          out ? "MediaFlowOutStateChanged" : "MediaFlowInStateChanged",
          Json.object()
              .put("mediaType", kind.name())
              .put("padName", "default")
              .put("state", flowing ? "FLOWING" : "NOT_FLOWING"));
      mediaFlows(kind, flowing);
    }
    MediaElement source = sources.get(MediaType.valueOf(kind.name()));
    if (!out && flowing && source != null) {
      source.pulled(MediaType.valueOf(kind.name()));
    }
  }

  /** Told on the control thread that media of a kind begins or ceases to flow. */
  void mediaFlows(MediaKind kind, boolean flowing) {}

  private void pulled(MediaType type) {
    if (transcodingTold.add(type)) {
      raise(
          "MediaTranscodingStateChanged",
          Json.object()
              .put("binName", "forward")
              .put("mediaType", type.name())
              .put("state", "NOT_TRANSCODING"));
    }
  }

  final boolean hasSource() {
    return !sources.isEmpty();
  }

  /** Asks whoever feeds this element for a key frame; false when nobody does. */
  final boolean requestKeyFrame() {
    MediaElement source = sources.get(MediaType.VIDEO);
    if (source != null) {
      realm.loop().execute(() -> source.port().outlet(MediaKind.VIDEO).requestKeyFrame());
    }
    return source != null;
  }

  @Override
  void released() {
    sourceLinks().forEach(link -> link.source().disconnect(this, EnumSet.of(link.type())));
    sinkLinks().forEach(link -> disconnect(link.sink(), EnumSet.of(link.type())));
  }
}
