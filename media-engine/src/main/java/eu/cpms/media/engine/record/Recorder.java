package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.FlowWatch;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.MediaPort;
import eu.cpms.media.engine.rtp.Outlet;
import eu.cpms.media.engine.rtp.PerKind;
import eu.cpms.media.engine.rtp.RtpPacket;
import eu.cpms.media.engine.transport.MediaLoop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what comes in, on a thread of its own, by remuxing. Packets that it cannot take in time
 * are lost to the recording, never to the meeting.
 */
public final class Recorder {
  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
  private static final int MOST_WAITING = 4096;
  private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private final WorkQueue work = new WorkQueue(MOST_WAITING);
  private final PerKind<RecorderInlet> inlets;
  private final CompletableFuture<@Nullable Void> finished = new CompletableFuture<>();
  private final Consumer<RecordingEvent> events;
  private final Path path;
  private final RecordingFile file;
  private final Thread thread = Thread.ofPlatform().name("recorder").daemon().unstarted(this::run);
  private volatile boolean taking;
  private volatile boolean ending;
  private boolean announced;
  private boolean broken;

  /** A recorder that does nothing until {@link #record}. */
  public Recorder(MediaLoop loop, Path path, FileProfile profile, Consumer<RecordingEvent> events) {
    this.events = events;
    inlets = PerKind.of(kind -> new RecorderInlet(loop, kind, profile.wants(kind)));
    this.path = path;
    file = new RecordingFile(path, profile, inlets.video()::ask);
  }

  /** Takes what is to be recorded, and gives nothing. */
  public MediaPort port() {
    return new MediaPort(PerKind.of(kind -> new Outlet(() -> {})), inlets);
  }

  /** Begins, or goes on after a pause. */
  public void record() {
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
    long now = System.nanoTime();
    work.submit(
        () -> {
          if (file.isPaused()) {
            inlets.forEach(FrameInlet::restart); // what waits is from before the pause
            file.resume(now);
          }
        });
    taking = true;
  }

  /** Leaves out what comes until {@link #record}; the file's time stands still meanwhile. */
  public void pause() {
    taking = false;
    long now = System.nanoTime();
    work.submit(() -> file.pause(now));
  }

  /** Completes the file. The result is there when that is done; a recorder is used once. */
  public CompletableFuture<@Nullable Void> stop() {
    taking = false;
    ending = true;
    work.hurry();
    if (thread.getState() == Thread.State.NEW) {
      finished.complete(null);
    }
    return finished;
  }

  private void run() {
    try {
      while (!ending || !work.isEmpty()) {
        work.turn(TURN_NANOS, MOST_WAITING);
        long now = System.nanoTime();
        guarded(() -> file.tick(now));
        inlets.forEach(inlet -> inlet.flow.tick(now));
      }
      guarded(() -> inlets.forEach(FrameInlet::flush));
      guarded(file::close);
    } catch (InterruptedException e) {
      LOG.debug("a recorder was interrupted");
    } finally {
      file.abandon();
      if (work.lost() > 0) {
        LOG.warn("a recording lacks {} packets: writing it was too slow", work.lost());
      }
      events.accept(new RecordingEvent.Stopped());
      finished.complete(null);
    }
  }

  private void write(EncodedFrame frame) {
    guarded(
        () -> {
          file.write(frame);
          if (!announced) {
            announced = true;
            events.accept(new RecordingEvent.Recording());
          }
        });
  }

  private interface FileAction {
    void run() throws IOException;
  }

  private void guarded(FileAction action) {
    try {
      if (!broken) {
        action.run();
      }
    } catch (IOException e) {
      broken = true;
      taking = false;
      String reason = e.toString(); // a path alone may be its message
      LOG.warn("the recording {} failed: {}", path, reason);
      events.accept(new RecordingEvent.Failed(reason));
    }
  }

  /** Takes in what the profile wants while the recording goes on. */
  private final class RecorderInlet extends FrameInlet {
    private final boolean wanted;
    private final FlowWatch flow;

    RecorderInlet(MediaLoop loop, MediaKind kind, boolean wanted) {
      super(work, loop, Recorder.this::write);
      this.wanted = wanted;
      flow = new FlowWatch(flowing -> events.accept(new RecordingEvent.FlowChanged(kind, flowing)));
    }

    @Override
    public void accept(RtpPacket packet, Outlet from) {
      if (taking && wanted) {
        super.accept(packet, from);
      }
    }

    @Override
    void add(RtpPacket packet) {
      flow.passed(System.nanoTime());
      super.add(packet);
    }
  }
}
