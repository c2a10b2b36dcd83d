package eu.cpms.media.engine.rtp;

/** Takes in one kind of media. Belongs to the media thread. */
public interface Inlet {
  /** What an inlet says when it has no opinion on the bitrate. */
  long NO_LIMIT = Long.MAX_VALUE;

  /**
   * Takes a packet; must neither block nor change it.
   *
   * @param from where it comes from, and where to ask for a key frame
   */
  void accept(RtpPacket packet, Outlet from);

  /** The bitrate this inlet can take, in bit/s: what it wants its source to stay below. */
  default long limit() {
    return NO_LIMIT;
  }

  /** Told that its source gives nothing any more: what comes next begins anew. */
  default void cut() {}
}
