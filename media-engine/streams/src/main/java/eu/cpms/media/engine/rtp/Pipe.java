package eu.cpms.media.engine.rtp;

import org.jspecify.annotations.Nullable;

/** Gives what it takes. */
public final class Pipe implements Inlet {
  private final Outlet outlet = new Outlet(this::requestKeyFrame);
  private @Nullable Outlet source;

  /** A port that gives what it takes, of both kinds. */
  public static MediaPort port() {
    PerKind<Pipe> pipes = PerKind.of(kind -> new Pipe());
    return new MediaPort(PerKind.of(kind -> pipes.get(kind).outlet), pipes);
  }

  private void requestKeyFrame() {
    if (source != null) {
      source.requestKeyFrame();
    }
  }

  @Override
  public void accept(RtpPacket packet, Outlet from) {
    source = from;
    outlet.emit(packet);
  }

  @Override
  public long limit() {
    return outlet.limit();
  }

  @Override
  public void cut() {
    source = null;
    outlet.cut();
  }
}
