package eu.cpms.media.engine.transport;

/**
 * What passed the UDP port since the engine started.
 *
 * @param received datagrams, good and bad
 * @param sent packets of media and of reports on it
 * @param strangers datagrams of senders that no session knows
 * @param refused packets that were not authentic, replayed or malformed
 * @param flooded packets dropped because their sender exceeded the limit on bitrates
 * @param unsent packets that the operating system did not take
 */
public record TrafficStatistics(
    long received,
    long bytesReceived,
    long sent,
    long bytesSent,
    long strangers,
    long refused,
    long flooded,
    long unsent) {}
