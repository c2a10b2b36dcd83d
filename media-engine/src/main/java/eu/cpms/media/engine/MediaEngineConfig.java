package eu.cpms.media.engine;

import eu.cpms.media.engine.object.EngineLimits;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How an engine is set up.
 *
 * @param listen where clients connect; port 0 takes any free one
 * @param secret what clients must add to the address as {@code ?secret=}, empty for none
 * @param mediaPort UDP port of all media, 0 for any free one
 * @param externalAddresses further addresses to tell browsers, such as the public one of a NAT
 * @param recordings the folder below which recordings are written
 * @param collectorPeriod how often sessions that lost their socket are looked for
 * @param limits how much is allowed at a time
 */
public record MediaEngineConfig(
    InetSocketAddress listen,
    String secret,
    int mediaPort,
    List<InetAddress> externalAddresses,
    Path recordings,
    Duration collectorPeriod,
    EngineLimits limits) {

  /**
   * The defaults: clients on loopback only, media on every address.
   *
   * @param port of the clients' WebSocket
   */
  public static MediaEngineConfig of(int port, Path recordings) {
    return new MediaEngineConfig(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        "",
        0,
        List.of(),
        recordings.toAbsolutePath().normalize(),
        Duration.ofSeconds(240),
        EngineLimits.DEFAULT);
  }

  /** The same with a secret. */
  public MediaEngineConfig withSecret(String value) {
    return new MediaEngineConfig(
        listen, value, mediaPort, externalAddresses, recordings, collectorPeriod, limits);
  }

  /** The same with another collector period. */
  public MediaEngineConfig withCollectorPeriod(Duration value) {
    return new MediaEngineConfig(
        listen, secret, mediaPort, externalAddresses, recordings, value, limits);
  }

  /** The same with other limits. */
  public MediaEngineConfig withLimits(EngineLimits value) {
    return new MediaEngineConfig(
        listen, secret, mediaPort, externalAddresses, recordings, collectorPeriod, value);
  }
}
