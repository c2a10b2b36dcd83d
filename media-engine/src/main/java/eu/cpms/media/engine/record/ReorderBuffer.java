package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.PerKind;
import eu.cpms.media.engine.rtp.RtpPacket;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Puts the packets of a stream in order, waiting a while for those that are sent again. Sound never
 * is, and who mixes it does not wait long.
 */
final class ReorderBuffer {
  private static final int MOST_WAITING = 512;
  private static final PerKind<Long> PATIENCE_MICROS = new PerKind<>(100_000L, 500_000L);
  private static final long FOREVER = Long.MAX_VALUE / 2;
  private static final long UNKNOWN = -1;

  private final TreeMap<Long, RtpPacket> waiting = new TreeMap<>();
  private final BiConsumer<RtpPacket, Boolean> output;
  private long stream = UNKNOWN;
  private long next = UNKNOWN;

  /**
   * A buffer that is empty.
   *
   * @param output gets each packet, and whether the one before it is lost
   */
  ReorderBuffer(BiConsumer<RtpPacket, Boolean> output) {
    this.output = output;
  }

  void add(RtpPacket packet) {
    if (packet.stream() != stream) {
      flush();
      stream = packet.stream();
      next = packet.sequence();
    }
    if (packet.sequence() < next) {
      return; // twice, or too late
    }
    waiting.put(packet.sequence(), packet);
    release(packet.captureMicros());
  }

  /** Hands out what is next, and what has waited too long at a time. */
  private void release(long micros) {
    while (!waiting.isEmpty()) {
      RtpPacket first = waiting.firstEntry().getValue();
      boolean gap = first.sequence() != next;
      long patience = PATIENCE_MICROS.get(first.codec().kind());
      boolean late = micros - first.captureMicros() > patience;
      if (gap && !late && waiting.size() < MOST_WAITING) {
        return;
      }
      waiting.pollFirstEntry();
      next = first.sequence() + 1;
      output.accept(first, gap);
    }
  }

  /** Takes the next packet for the first, whatever its number: those before it were left out. */
  void restart() {
    flush();
    stream = UNKNOWN;
  }

  /** Hands out all that waits, gaps or not. */
  void flush() {
    release(FOREVER);
  }
}
