package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoModel;
import eu.cpms.media.engine.object.MediaElement.MediaType;
import eu.cpms.media.engine.rtp.StreamStatistics;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Statistics in Kurento's form: a map by id of {@code RTC*RTPStreamStats}. */
final class RtcStatistics {
  private RtcStatistics() {}

  static JsonNode of(List<StreamStatistics> streams, Set<MediaType> types, KurentoModel model) {
    ObjectNode all = Json.object();
    for (StreamStatistics stream : streams) {
      if (types.contains(MediaType.of(stream.kind()))) {
        String id = UUID.randomUUID().toString();
        all.set(id, of(stream, model).put("id", id));
      }
    }
    return all;
  }

  private static ObjectNode of(StreamStatistics stream, KurentoModel model) {
    String name = stream.inbound() ? "RTCInboundRTPStreamStats" : "RTCOutboundRTPStreamStats";
    ObjectNode stats = Json.complex(name).setAll(model.defaultsOf(name));
    stats.put("type", stream.inbound() ? "inboundrtp" : "outboundrtp");
    stats.put("timestampMillis", System.currentTimeMillis());
    stats.put("ssrc", Integer.toUnsignedString(stream.ssrc()));
    stream.values().forEach((key, value) -> stats.set(key, Json.of(value)));
    return stats;
  }
}
