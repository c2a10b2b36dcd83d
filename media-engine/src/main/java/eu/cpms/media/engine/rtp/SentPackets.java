package eu.cpms.media.engine.rtp;

import org.jspecify.annotations.Nullable;

/** The last {@value #SIZE} packets as they went over the wire, to send one again on request. */
final class SentPackets {
  static final int SIZE = 512;

  private final byte[] @Nullable [] packets = new byte[SIZE][];
  private final int[] sequences = new int[SIZE];

  void add(int sequence, byte[] sealed) {
    packets[sequence % SIZE] = sealed;
    sequences[sequence % SIZE] = sequence;
  }

  byte @Nullable [] find(int sequence) {
    return sequences[sequence % SIZE] == sequence ? packets[sequence % SIZE] : null;
  }
}
