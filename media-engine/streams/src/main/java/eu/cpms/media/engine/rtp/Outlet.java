package eu.cpms.media.engine.rtp;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Gives one kind of media to any number of inlets. Belongs to the media thread. */
public final class Outlet {
  private final Runnable keyFrameRequest;
  private final Set<Inlet> inlets = new CopyOnWriteArraySet<>();

  /**
   * An outlet without inlets.
   *
   * @param keyFrameRequest asks the origin of the media for a key frame; may be called often
   */
  public Outlet(Runnable keyFrameRequest) {
    this.keyFrameRequest = keyFrameRequest;
  }

  /** Gives {@code inlet} all that comes from now on; it asks for a key frame once it is ready. */
  public void join(Inlet inlet) {
    inlets.add(inlet);
  }

  public void leave(Inlet inlet) {
    if (inlets.remove(inlet)) {
      inlet.cut();
    }
  }

  /** Whether anybody takes what it gives. May be asked on any thread. */
  public boolean isUsed() {
    return !inlets.isEmpty();
  }

  public void emit(RtpPacket packet) {
    for (Inlet inlet : inlets) {
      inlet.accept(packet, this);
    }
  }

  /** Tells those who take it that there is nothing to give any more. */
  void cut() {
    inlets.forEach(Inlet::cut);
  }

  /** Asks for a key frame on behalf of an inlet. */
  public void requestKeyFrame() {
    keyFrameRequest.run();
  }

  /** The lowest bitrate that an inlet can take, or {@link Inlet#NO_LIMIT}. */
  public long limit() {
    long lowest = Inlet.NO_LIMIT;
    for (Inlet inlet : inlets) {
      lowest = Math.min(lowest, inlet.limit());
    }
    return lowest;
  }
}
