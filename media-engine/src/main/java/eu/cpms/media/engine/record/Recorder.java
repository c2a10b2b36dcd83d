package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.FlowWatch;
import eu.cpms.media.engine.rtp.Inlet;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.MediaPort;
import eu.cpms.media.engine.rtp.Outlet;
import eu.cpms.media.engine.rtp.RtpPacket;
import eu.cpms.media.engine.transport.MediaLoop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what comes in, on a thread of its own, by remuxing. Packets that it cannot take in time
 * are lost to the recording, never to the meeting.
 */
public final class Recorder implements MediaPort {
  /** What a recorder tells, on its own thread. */
  public interface Listener {
    /** The first media of a recording, or after a pause, is written. */
    void recording();

    /** A pause begins, or there is no media yet. */
    void paused();

    /** The file is complete. */
    void stopped();

    /** The file cannot be written; nothing more will be. */
    void failed(String reason);

    /** Media of a kind begins or ceases to come in. */
    void flowChanged(MediaKind kind, boolean flowing);
  }

  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
  private static final int MOST_WAITING = 4096;
  private static final long TURN_MILLIS = 100;

  private final BlockingQueue<Runnable> work = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Map<MediaKind, RecorderInlet> inlets = new EnumMap<>(MediaKind.class);
  private final Outlet nothing = new Outlet(() -> {});
  private final CompletableFuture<@Nullable Void> finished = new CompletableFuture<>();
  private final MediaLoop loop;
  private final Listener listener;
  private final RecordingFile file;
  private final Thread thread;
  private final LongAdder lost = new LongAdder();
  private volatile boolean taking;
  private volatile boolean ending;
  private boolean announced;
  private boolean broken;

  /** A recorder that does nothing until {@link #record}. */
  public Recorder(MediaLoop loop, Path path, FileProfile profile, Listener listener) {
    this.loop = loop;
    this.listener = listener;
    file = new RecordingFile(path, profile);
    for (MediaKind kind : MediaKind.values()) {
      inlets.put(kind, new RecorderInlet(kind, profile.wants(kind)));
    }
    thread = Thread.ofPlatform().name("recorder").daemon().unstarted(this::run);
  }

  @Override
  public Outlet outlet(MediaKind kind) {
    return nothing;
  }

  @Override
  public Inlet inlet(MediaKind kind) {
    return Objects.requireNonNull(inlets.get(kind));
  }

  /** Begins, or goes on after a pause. */
  public void record() {
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
    submit(() -> file.resume(System.nanoTime()));
    taking = true;
  }

  /** Leaves out what comes until {@link #record}; the file's time stands still meanwhile. */
  public void pause() {
    taking = false;
    submit(
        () -> {
          file.pause(System.nanoTime());
          announced = false;
          listener.paused();
        });
  }

  /** Completes the file. The result is there when that is done; a recorder is used once. */
  public CompletableFuture<@Nullable Void> stop() {
    taking = false;
    ending = true;
    if (thread.getState() == Thread.State.NEW) {
      finished.complete(null);
    }
    return finished;
  }

  private void submit(Runnable task) {
    if (!work.offer(task)) {
      lost.increment();
    }
  }

  private void run() {
    try {
      while (!ending || !work.isEmpty()) {
        turn();
      }
      guarded(() -> inlets.values().forEach(RecorderInlet::flush));
      guarded(file::close);
    } catch (InterruptedException e) {
      LOG.debug("a recorder was interrupted");
    } finally {
      if (lost.sum() > 0) {
        LOG.warn("a recording lacks {} packets: writing it was too slow", lost.sum());
      }
      listener.stopped();
      finished.complete(null);
    }
  }

  private void turn() throws InterruptedException {
    Runnable task = work.poll(TURN_MILLIS, TimeUnit.MILLISECONDS);
    if (task != null) {
      task.run();
    }
    guarded(() -> file.tick(System.nanoTime()));
    long now = System.nanoTime();
    inlets.values().forEach(inlet -> inlet.flow.tick(now));
  }

  private void write(EncodedFrame frame) {
    guarded(
        () -> {
          file.write(frame);
          if (!announced) {
            announced = true;
            listener.recording();
          }
        });
  }

  private interface FileAction {
    void run() throws IOException;
  }

  private void guarded(FileAction action) {
    if (broken) {
      return;
    }
    try {
      action.run();
    } catch (IOException e) {
      broken = true;
      taking = false;
      listener.failed(String.valueOf(e.getMessage()));
    }
  }

  /** Where packets of a kind come in: on the media thread, to be worked on by the recorder's. */
  private final class RecorderInlet implements Inlet {
    private final boolean wanted;
    private final FlowWatch flow;
    private final FrameAssembler frames = new FrameAssembler(Recorder.this::write, this::ask);
    private volatile @Nullable Outlet source;

    RecorderInlet(MediaKind kind, boolean wanted) {
      this.wanted = wanted;
      flow = new FlowWatch(flowing -> listener.flowChanged(kind, flowing));
    }

    @Override
    public void accept(RtpPacket packet, Outlet from) {
      source = from;
      if (taking && wanted) {
        submit(
            () -> {
              flow.passed(System.nanoTime());
              frames.add(packet);
            });
      }
    }

    void flush() {
      frames.flush();
    }

    private void ask() {
      Outlet known = source;
      if (known != null) {
        loop.execute(known::requestKeyFrame);
      }
    }
  }
}
