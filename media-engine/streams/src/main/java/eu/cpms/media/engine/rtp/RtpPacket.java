package eu.cpms.media.engine.rtp;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A packet on its way through the engine, without what belongs to one connection only. Shared by
 * all who forward, keep or record it: nobody changes the payload.
 *
 * @param stream names the stream it is of: sequences and timestamps of two streams do not compare
 * @param sequence unwrapped: never starts again at 0
 * @param timestamp unwrapped, in ticks of the codec's clock
 * @param marker last packet of a frame
 * @param startsKeyFrame first packet of a picture that can be decoded on its own
 * @param captureMicros when it was captured, on the engine's clock, the same for sound and picture
 */
public record RtpPacket(
    Codec codec,
    long stream,
    long sequence,
    long timestamp,
    boolean marker,
    boolean startsKeyFrame,
    byte[] payload,
    long captureMicros) {
  private static final AtomicLong LAST_STREAM = new AtomicLong();

  /** A name that no other stream of this process has. */
  public static long nextStream() {
    return LAST_STREAM.incrementAndGet();
  }
}
