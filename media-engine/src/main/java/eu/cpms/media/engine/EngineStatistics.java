package eu.cpms.media.engine;

import eu.cpms.media.engine.transport.TrafficStatistics;
import java.util.Map;

/**
 * What an engine holds and did.
 *
 * @param objects how many there are now, by type, such as {@code WebRtcEndpoint}
 * @param traffic what passed the UDP port since the start
 */
public record EngineStatistics(Map<String, Long> objects, TrafficStatistics traffic) {}
