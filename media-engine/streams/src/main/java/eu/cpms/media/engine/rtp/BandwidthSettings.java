package eu.cpms.media.engine.rtp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bandwidth properties of an endpoint by their names in Kurento's API, in kbit/s, where 0 of a
 * maximum means no limit. Written by the control thread, read by the media thread.
 */
public final class BandwidthSettings {
  private static final long KILO = 1000;
  private final Map<String, Integer> kilobits = new ConcurrentHashMap<>();
  private final int ceiling;

  /**
   * Nothing is limited yet but by the ceiling.
   *
   * @param ceiling what a publisher is told at most, when nothing else limits it
   */
  public BandwidthSettings(int ceiling) {
    this.ceiling = ceiling;
  }

  /**
   * Sets a property; those of other names have no effect. As in Kurento the later gives way: a
   * minimum is at most its maximum, the maximum to send at least its minimum.
   *
   * @return the value that was set
   */
  public int set(String property, int value) {
    int set = value;
    if (property.startsWith("min")) {
      int most = kilobits.getOrDefault(property.replace("min", "max"), 0);
      set = most > 0 ? Math.min(value, most) : value;
    } else if (property.equals("maxVideoSendBandwidth") && value > 0) {
      set = Math.max(value, kilobits.getOrDefault("minVideoSendBandwidth", 0));
    }
    kilobits.put(property, set);
    return set;
  }

  /** A viewer's estimate, not below the least and not above the most to be sent. */
  long clipSending(long bitsPerSecond) {
    long least = kilobits.getOrDefault("minVideoSendBandwidth", 0) * KILO;
    return Math.max(least, Math.min(bitsPerSecond, most("maxVideoSendBandwidth")));
  }

  /**
   * What to tell a publisher whose viewers can take {@code wanted}: never less than the level that
   * is to be held, so that one weak viewer does not spoil the picture of the others.
   */
  long clipReceiving(long wanted) {
    long least = kilobits.getOrDefault("minVideoRecvBandwidth", 0) * KILO;
    return Math.min(most("maxVideoRecvBandwidth"), Math.max(least, wanted));
  }

  /** What a publisher may send before packets are dropped, in bit/s. */
  public long mostReceived() {
    return 2 * ceiling * KILO;
  }

  private long most(String property) {
    int most = kilobits.getOrDefault(property, 0);
    return (most <= 0 ? ceiling : Math.min(most, ceiling)) * KILO;
  }
}
