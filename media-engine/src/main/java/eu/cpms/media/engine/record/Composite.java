package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.Inlet;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.MediaPort;
import eu.cpms.media.engine.rtp.Outlet;
import eu.cpms.media.engine.rtp.RtpPacket;
import eu.cpms.media.engine.transport.MediaLoop;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws all participants into one picture and mixes their sound, on a thread of its own. When that
 * thread cannot keep up it draws fewer pictures; what it cannot take in is lost to the composite
 * only.
 */
public final class Composite implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Composite.class);
  private static final int MOST_WAITING = 2048;

  /** What came in goes before the next picture: overload costs pictures, not what they show. */
  private static final int MOST_PER_TURN = 64;

  private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final WorkQueue work = new WorkQueue(MOST_WAITING);
  private final Map<MediaKind, Outlet> outlets = new EnumMap<>(MediaKind.class);
  private final Set<CompositeInput> inputs = new LinkedHashSet<>();
  private final AtomicBoolean keyFrameWanted = new AtomicBoolean();
  private final MediaLoop loop;
  private final int width;
  private final int height;
  private final int rate;
  private final Thread thread;
  private volatile boolean open = true;
  private long nextPicture = System.nanoTime();

  /**
   * A composite without participants, already running.
   *
   * @param width of the picture in pixels, even
   * @param height of the picture in pixels, even
   * @param rate pictures per second, at most
   */
  public Composite(MediaLoop loop, int width, int height, int rate) {
    this.loop = loop;
    this.width = width & ~1;
    this.height = height & ~1;
    this.rate = Math.max(1, rate);
    outlets.put(MediaKind.AUDIO, new Outlet(() -> {}));
    outlets.put(MediaKind.VIDEO, new Outlet(() -> keyFrameWanted.set(true)));
    thread = Thread.ofPlatform().name("composite").daemon().priority(3).start(this::run);
  }

  /** A further participant's way in, and everybody's way out. */
  public Port addPort() {
    return new Port();
  }

  private void run() {
    try (Picture canvas = new Picture(width, height);
        CompositeOutput output = new CompositeOutput(width, height, rate, this::emit)) {
      while (open) {
        turn(canvas, output);
      }
    } catch (IOException e) {
      LOG.error("a composite ended", e);
    } catch (InterruptedException e) {
      LOG.debug("a composite was closed");
    } finally {
      if (work.lost() > 0) {
        LOG.warn("a composite lacks {} packets: drawing it was too slow", work.lost());
      }
      inputs.forEach(CompositeInput::close);
    }
  }

  private void turn(Picture canvas, CompositeOutput output)
      throws IOException, InterruptedException {
    work.turn(Math.min(nextPicture - System.nanoTime(), TURN_NANOS), MOST_PER_TURN);
    inputs.removeIf(CompositeInput::cleared);
    while (output.soundDue(System.nanoTime())) {
      float[] mix = new float[CompositeOutput.PIECE];
      inputs.forEach(input -> input.mixInto(mix));
      output.sound(mix);
    }
    long now = System.nanoTime();
    if (now - nextPicture >= 0) {
      nextPicture = Math.max(nextPicture + TimeUnit.SECONDS.toNanos(1) / rate, now);
      draw(canvas, output, now);
    }
  }

  private void draw(Picture canvas, CompositeOutput output, long now) throws IOException {
    if (!of(MediaKind.VIDEO).isUsed()) {
      return;
    }
    List<CompositeInput> shown = inputs.stream().filter(CompositeInput::shown).toList();
    GridLayout layout = GridLayout.of(shown.size(), width, height);
    canvas.clear();
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).layout(layout);
      shown.get(i).draw(canvas, i);
    }
    output.picture(canvas, keyFrameWanted.getAndSet(false), now);
  }

  private void emit(List<RtpPacket> packets) {
    loop.execute(() -> packets.forEach(packet -> of(packet.codec().kind()).emit(packet)));
  }

  private Outlet of(MediaKind kind) {
    return Objects.requireNonNull(outlets.get(kind));
  }

  /** Ends the thread. */
  @Override
  public void close() {
    open = false;
    thread.interrupt();
  }

  /** Where one participant is connected. */
  public final class Port implements MediaPort, AutoCloseable {
    private final CompositeInput input = new CompositeInput();
    private final Map<MediaKind, FrameInlet> inlets = new EnumMap<>(MediaKind.class);

    private Port() {
      for (MediaKind kind : MediaKind.values()) {
        inlets.put(kind, new FrameInlet(work, loop, this::decode));
      }
    }

    @Override
    public Outlet outlet(MediaKind kind) {
      return of(kind);
    }

    @Override
    public Inlet inlet(MediaKind kind) {
      return Objects.requireNonNull(inlets.get(kind));
    }

    private void decode(EncodedFrame frame) {
      try {
        inputs.add(input);
        input.decode(frame);
      } catch (IOException e) {
        LOG.warn("a participant of a composite cannot be decoded: {}", e.getMessage());
      }
    }

    /** Takes the participant out of the picture; packets may still be on their way. */
    @Override
    public void close() {
      input.leave();
    }
  }
}
