package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.Inlet;
import eu.cpms.media.engine.rtp.Outlet;
import eu.cpms.media.engine.rtp.RtpPacket;
import eu.cpms.media.engine.transport.MediaLoop;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where packets of one kind come in on the media thread, to become frames on another one. */
class FrameInlet implements Inlet {
  private final WorkQueue work;
  private final MediaLoop loop;
  private final FrameAssembler frames;
  private volatile @Nullable Outlet source;

  FrameInlet(WorkQueue work, MediaLoop loop, Consumer<EncodedFrame> output) {
    this.work = work;
    this.loop = loop;
    frames = new FrameAssembler(output, this::ask);
  }

  @Override
  public void accept(RtpPacket packet, Outlet from) {
    source = from;
    work.submit(() -> add(packet));
  }

  /** What was left out is not waited for. */
  @Override
  public void cut() {
    source = null;
    work.submit(frames::restart);
  }

  /** Takes a packet in, on the other thread. */
  void add(RtpPacket packet) {
    frames.add(packet);
  }

  /** Goes on after packets were left out, with the next key frame. */
  void restart() {
    frames.restart();
    ask();
  }

  /** Hands out what still waits for lost packets. */
  void flush() {
    frames.flush();
  }

  /** Asks for a key frame. */
  void ask() {
    Outlet known = source;
    if (known != null) {
      loop.execute(known::requestKeyFrame);
    }
  }
}
