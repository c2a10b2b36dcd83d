package eu.cpms.media.engine.rtp;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A port that gives what it takes. */
public final class PassThroughPort implements MediaPort {
  private final Map<MediaKind, Pipe> pipes = new EnumMap<>(MediaKind.class);

  /** A port with nothing connected. */
  public PassThroughPort() {
    for (MediaKind kind : MediaKind.values()) {
      pipes.put(kind, new Pipe());
    }
  }

  @Override
  public Outlet outlet(MediaKind kind) {
    return pipe(kind).outlet;
  }

  @Override
  public Inlet inlet(MediaKind kind) {
    return pipe(kind);
  }

  private Pipe pipe(MediaKind kind) {
    return Objects.requireNonNull(pipes.get(kind));
  }

  private static final class Pipe implements Inlet {
    private final Outlet outlet = new Outlet(this::requestKeyFrame);
    private @Nullable Outlet source;

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
  }
}
