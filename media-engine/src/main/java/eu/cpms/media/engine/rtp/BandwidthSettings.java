package eu.cpms.media.engine.rtp;

/**
 * The bandwidth properties of an endpoint, in kbit/s as in Kurento's API, where 0 of a maximum
 * means no limit. Written by the control thread, read by the media thread.
 */
public final class BandwidthSettings {
  private static final long KILO = 1000;

  private final int ceiling;
  private volatile int minReceived = 100;
  private volatile int maxReceived;
  private volatile int minSent = 100;
  private volatile int maxSent = 500;

  /**
   * Kurento's defaults.
   *
   * @param ceiling what a publisher is told at most, when nothing else limits it
   */
  public BandwidthSettings(int ceiling) {
    this.ceiling = ceiling;
  }

  public void minReceived(int kilobits) {
    minReceived = kilobits;
  }

  public void maxReceived(int kilobits) {
    maxReceived = kilobits;
  }

  public void minSent(int kilobits) {
    minSent = kilobits;
  }

  public void maxSent(int kilobits) {
    maxSent = kilobits;
  }

  /** A viewer's estimate, not below the least and not above the most to be sent. */
  long clipSending(long bitsPerSecond) {
    return Math.max(minSent * KILO, Math.min(bitsPerSecond, most(maxSent)));
  }

  /**
   * What to tell a publisher whose viewers can take {@code wanted}: never less than the level that
   * is to be held, so that one weak viewer does not spoil the picture of the others.
   */
  long clipReceiving(long wanted) {
    return Math.min(most(maxReceived), Math.max(minReceived * KILO, wanted));
  }

  /** What a publisher may send before packets are dropped, in bit/s. */
  public long mostReceived() {
    return 2 * ceiling * KILO;
  }

  private long most(int kilobits) {
    return (kilobits <= 0 ? ceiling : Math.min(kilobits, ceiling)) * KILO;
  }
}
