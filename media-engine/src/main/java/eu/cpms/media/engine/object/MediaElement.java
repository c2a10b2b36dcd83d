package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.rtp.Inlet;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.MediaPort;
import eu.cpms.media.engine.rtp.Outlet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An object through which media flows: it can be connected to others, per kind of media. */
abstract class MediaElement extends MediaObject {
  /** The description of all media here; Kurento's model knows others. */
  private static final String DEFAULT = "default";

  /** The kinds of Kurento's API. Data is kept in the books only: data channels are not offered. */
  enum MediaType {
    AUDIO,
    VIDEO,
    DATA;

    static MediaType of(MediaKind kind) {
      return valueOf(kind.name());
    }

    /** The types a call is about: the one named, else all. */
    static Set<MediaType> of(JsonNode parameters) {
      JsonNode type = parameters.path("mediaType");
      return type.isString()
          ? EnumSet.of(valueOf(type.asString()))
          : EnumSet.allOf(MediaType.class);
    }
  }

  /** One kind of media that goes from one element to another. */
  private record Link(MediaType type, MediaElement source, MediaElement sink) {
    /** Has the media thread do the same with the streams. */
    void apply(BiConsumer<Outlet, Inlet> change) {
      if (type != MediaType.DATA) {
        MediaKind kind = MediaKind.valueOf(type.name());
        Outlet outlet = source.port().outlets().get(kind);
        Inlet inlet = sink.port().inlets().get(kind);
        source.realm.loop().execute(() -> change.accept(outlet, inlet));
      }
    }

    /** Tells both ends once all is done: what gets another source flows on. */
    void rewired() {
      source.realm.control().execute(() -> source.rewired(type));
      source.realm.control().execute(() -> sink.rewired(type));
    }

    ObjectNode event() {
      return Json.object()
          .put("mediaType", type.name())
          .put("sink", sink.id())
          .put("sinkMediaDescription", DEFAULT)
          .put("sourceMediaDescription", DEFAULT);
    }

    ObjectNode data() {
      return Json.complex("ElementConnectionData")
          .put("source", source.id())
          .put("sink", sink.id())
          .put("type", type.name())
          .put("sourceDescription", DEFAULT)
          .put("sinkDescription", DEFAULT);
    }
  }

  private final Set<Link> sinks = new LinkedHashSet<>();
  private final Map<MediaType, Link> sources = new EnumMap<>(MediaType.class);
  private final Set<MediaType> flowingIn = EnumSet.noneOf(MediaType.class);
  private final Set<MediaType> flowingOut = EnumSet.noneOf(MediaType.class);
  private final Set<MediaType> transcodingTold = EnumSet.noneOf(MediaType.class);

  MediaElement(Realm realm, String type, MediaObject parent) {
    super(realm, type, parent);
    does("connect", p -> connect(sink(p), MediaType.of(p)));
    does("disconnect", p -> disconnect(sink(p), MediaType.of(p)));
    answers("getSourceConnections", p -> connections(sources.values(), p));
    answers("getSinkConnections", p -> connections(sinks, p));
    answers("isMediaFlowingIn", p -> flowingIn.contains(flowType(p, "MediaFlowingIn")));
    answers("isMediaFlowingOut", p -> flowingOut.contains(flowType(p, "MediaFlowingOut")));
    answers("isMediaTranscoding", p -> flowType(p, "MediaTranscoding") == MediaType.DATA); // never
    answers("getStats", p -> Json.object());
  }

  /** Where media enters and leaves. */
  abstract MediaPort port();

  private MediaElement sink(JsonNode parameters) {
    return realm.object(parameters.path("sink").asString(), MediaElement.class);
  }

  private static MediaType flowType(JsonNode parameters, String question) {
    MediaType type = MediaType.valueOf(parameters.path("mediaType").asString());
    if (type == MediaType.DATA) {
      String message = "Media type DATA is not supported for " + question;
      throw KurentoException.of(40107, "MEDIA_OBJECT_ILLEGAL_PARAM_ERROR", message);
    }
    return type;
  }

  /** Connects this element to a sink of the same pipeline, instead of what fed the sink before. */
  private void connect(MediaElement sink, Set<MediaType> types) {
    if (sink.root() != root()) {
      throw KurentoException.of(40004, "CONNECT_ERROR", "Media elements do not share pipeline");
    }
    for (MediaType type : types) {
      Link before = sink.sources.get(type);
      Link link = new Link(type, this, sink);
      if (link.equals(before)) { // told as if it were new; the media just goes on
        raise("ElementDisconnected", link.event());
        raise("ElementConnected", link.event());
        continue;
      }
      if (before != null) {
        before.source().disconnect(sink, EnumSet.of(type));
      }
      sinks.add(link);
      sink.sources.put(type, link);
      link.apply(Outlet::join);
      raise("ElementConnected", link.event());
      link.rewired();
    }
  }

  /** Ends connections; of those that are not there is told, too, as Kurento does. */
  private void disconnect(MediaElement sink, Set<MediaType> types) {
    for (MediaType type : types) {
      Link link = new Link(type, this, sink);
      if (sinks.remove(link)) {
        sink.sources.remove(type);
        link.apply(Outlet::leave);
      }
      raise("ElementDisconnected", link.event());
      link.rewired();
    }
  }

  private static List<ObjectNode> connections(Collection<Link> links, JsonNode parameters) {
    boolean ours = parameters.path("description").asString(DEFAULT).equals(DEFAULT);
    Set<MediaType> types = ours ? MediaType.of(parameters) : Set.of();
    return links.stream().filter(link -> types.contains(link.type())).map(Link::data).toList();
  }

  /** Tells, from the media thread, that media flows in or out or no longer does. */
  final void flow(boolean out, MediaKind kind, boolean flowing) {
    realm.control().execute(() -> flowChanged(out, MediaType.of(kind), flowing));
  }

  /** The same on the control thread. */
  final void flowChanged(boolean out, MediaType type, boolean flowing) {
    Set<MediaType> all = out ? flowingOut : flowingIn;
    if (flowing ? all.add(type) : all.remove(type)) {
      ObjectNode fields = Json.object().put("mediaType", type.name()).put("padName", DEFAULT);
      raise(
          out ? "MediaFlowOutStateChanged" : "MediaFlowInStateChanged",
          fields.put("state", flowing ? "FLOWING" : "NOT_FLOWING"));
      mediaFlows(!flowingIn.isEmpty() || !flowingOut.isEmpty());
      List.copyOf(sinks).stream()
          .filter(link -> out && link.type() == type)
          .forEach(link -> link.sink().rewired(type));
    }
    Link link = sources.get(type);
    if (!out && flowing && link != null) {
      link.source().pulled(type);
    }
  }

  /** Told on the control thread after each change whether media flows, either way. */
  void mediaFlows(boolean either) {}

  /**
   * Told when this element is connected, disconnected, or what flows in from another may change.
   */
  void rewired(MediaType type) {}

  /** Whether the element that is connected to this one lets media out. */
  final boolean isFed(MediaType type) {
    Link link = sources.get(type);
    return link != null && link.source().flowingOut.contains(type);
  }

  /** Whether anybody takes what this element lets out, data apart. */
  final boolean isTaken(MediaType type) {
    return type != MediaType.DATA && sinks.stream().anyMatch(link -> link.type() == type);
  }

  private void pulled(MediaType type) {
    if (transcodingTold.add(type)) {
      ObjectNode fields = Json.object().put("binName", "forward").put("mediaType", type.name());
      raise("MediaTranscodingStateChanged", fields.put("state", "NOT_TRANSCODING"));
    }
  }

  final boolean hasSource() {
    return !sources.isEmpty();
  }

  /** Asks whoever feeds this element for a key frame; false when nobody does. */
  final boolean requestKeyFrame() {
    Link link = sources.get(MediaType.VIDEO);
    if (link != null) {
      link.apply((outlet, inlet) -> outlet.requestKeyFrame());
    }
    return link != null;
  }

  @Override
  void released() {
    for (Link link : List.copyOf(sources.values())) {
      link.source().disconnect(this, EnumSet.of(link.type()));
    }
    for (Link link : List.copyOf(sinks)) {
      disconnect(link.sink(), EnumSet.of(link.type()));
    }
  }
}
