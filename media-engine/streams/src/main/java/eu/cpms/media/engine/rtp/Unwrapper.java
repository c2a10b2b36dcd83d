package eu.cpms.media.engine.rtp;

/** Turns a counter that wraps around into one that does not (RFC 3550 appendix A.1). */
final class Unwrapper {
  private final long size;
  private long last = -1;

  /** Unwraps a counter of so many bits. */
  Unwrapper(int bits) {
    size = 1L << bits;
  }

  /** The value nearest to the last one; the first is lifted by one round, so none is negative. */
  long unwrap(long wrapped) {
    long value = Math.floorMod(wrapped, size);
    if (last < 0) {
      last = value + size;
      return last;
    }
    long next = nearest(wrapped);
    last = Math.max(last, next);
    return next;
  }

  /** The value nearest to the last one, without taking it for the last. */
  long nearest(long wrapped) {
    long step = Math.floorMod(wrapped - last, size);
    return last + (step < size / 2 ? step : step - size);
  }
}
