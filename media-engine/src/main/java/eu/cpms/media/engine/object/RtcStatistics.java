package eu.cpms.media.engine.object;

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

  static JsonNode of(List<StreamStatistics> streams, Set<MediaType> types) {
    ObjectNode all = Json.object();
    streams.stream()
        .filter(stream -> types.contains(MediaType.valueOf(stream.kind().name())))
        .map(RtcStatistics::of)
        .forEach(stats -> all.set(stats.path("id").asString(), stats));
    return all;
  }

  private static ObjectNode of(StreamStatistics stream) {
    ObjectNode stats = common(stream);
    return stream.inbound()
        ? stats
            .put("packetsReceived", stream.packets())
            .put("bytesReceived", stream.bytes())
            .put("jitter", stream.jitterSeconds())
        : stats
            .put("packetsSent", stream.packets())
            .put("bytesSent", stream.bytes())
            .put("targetBitrate", 0.0)
            .put("roundTripTime", stream.roundTripSeconds());
  }

  private static ObjectNode common(StreamStatistics stream) {
    String name = stream.inbound() ? "RTCInboundRTPStreamStats" : "RTCOutboundRTPStreamStats";
    return Json.complex(name)
        .put("id", UUID.randomUUID().toString())
        .put("type", stream.inbound() ? "inboundrtp" : "outboundrtp")
        .put("timestampMillis", System.currentTimeMillis())
        .put("ssrc", Long.toString(stream.ssrc() & 0xffffffffL))
        .put("associateStatsId", "")
        .put("isRemote", false)
        .put("mediaTrackId", "")
        .put("transportId", "")
        .put("codecId", "")
        .put("firCount", 0)
        .put("pliCount", stream.keyFrameRequests())
        .put("nackCount", stream.retransmissions())
        .put("sliCount", 0)
        .put("remb", stream.remb())
        .put("packetsLost", stream.lost())
        .put("fractionLost", stream.fractionLost());
  }
}
