package eu.cpms.media.engine.webrtc;

import eu.cpms.media.engine.rtp.MediaKind;

/** What a connection tells, on the media thread: whoever listens must not block. */
public interface ConnectionListener {
  /** The browser's first connectivity check came. */
  void checking();

  /** A path to the browser is nominated; addresses as {@code address port}. */
  void pathSelected(String local, String remote);

  /** The connection is secured: media may flow. */
  void secured();

  /** The connection came to nothing. */
  void failed(String reason);

  /**
   * Media begins or ceases to flow.
   *
   * @param out seen from the pipeline: true for what the browser sends
   */
  void flowChanged(boolean out, MediaKind kind, boolean flowing);
}
