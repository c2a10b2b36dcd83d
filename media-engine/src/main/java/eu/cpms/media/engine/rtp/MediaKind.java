package eu.cpms.media.engine.rtp;

/** The two kinds of media that are forwarded. */
public enum MediaKind {
  AUDIO,
  VIDEO
}
