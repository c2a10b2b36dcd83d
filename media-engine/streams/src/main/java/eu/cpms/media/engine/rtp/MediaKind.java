package eu.cpms.media.engine.rtp;

/** The two kinds of media that are forwarded. */
public enum MediaKind {
  AUDIO(48_000),
  VIDEO(90_000);

  /** Ticks of the RTP timestamp per second, in every codec of the kind. */
  public final int clockRate;

  MediaKind(int clockRate) {
    this.clockRate = clockRate;
  }
}
