package eu.cpms.media.engine.object;

/**
 * How much is allowed at a time.
 *
 * @param pipelines per engine
 * @param endpoints WebRtcEndpoints per engine; of PassThroughs and HubPorts ten times as many each
 * @param recorders per engine
 * @param composites per engine: each encodes a picture
 * @param kilobits per second that a browser may send: it is told to stay below, and what exceeds
 *     twice as much is dropped
 */
public record EngineLimits(
    int pipelines, int endpoints, int recorders, int composites, int kilobits) {
  private static final int PLACES = 10;

  /** Enough for a large hospital's meetings on a few cores. */
  public static final EngineLimits DEFAULT = new EngineLimits(200, 500, 50, 4, 4000);

  /** How many objects of a type there may be. */
  int most(String type) {
    return switch (type) {
      case "MediaPipeline" -> pipelines;
      case "WebRtcEndpoint" -> endpoints;
      case "RecorderEndpoint" -> recorders;
      case "Composite" -> composites;
      default -> PLACES * endpoints; // places to rewire
    };
  }
}
