package eu.cpms.media.engine.object;

/**
 * How much is allowed at a time.
 *
 * @param pipelines per engine
 * @param endpoints WebRtcEndpoints per engine
 * @param recorders per engine
 * @param composites per engine: each encodes a picture
 */
public record EngineLimits(int pipelines, int endpoints, int recorders, int composites) {
  /** Enough for a large hospital's meetings on a few cores. */
  public static final EngineLimits DEFAULT = new EngineLimits(200, 500, 50, 4);
}
