package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.MediaPort;
import eu.cpms.media.engine.rtp.Outlet;
import eu.cpms.media.engine.rtp.PerKind;
import eu.cpms.media.engine.rtp.RtpPacket;
import eu.cpms.media.engine.transport.MediaLoop;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
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
  private final AtomicBoolean keyFrameWanted = new AtomicBoolean();
  private final PerKind<Outlet> outlets =
      new PerKind<>(new Outlet(() -> {}), new Outlet(() -> keyFrameWanted.set(true)));
  private final Set<CompositeInput> inputs = new LinkedHashSet<>();
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
    thread = Thread.ofPlatform().name("composite").daemon().priority(3).start(this::run);
  }

  /**
   * Where one participant is connected.
   *
   * @param media his way in, and everybody's way out
   */
  public record Port(MediaPort media, CompositeInput input) implements AutoCloseable {
    /** Takes the participant out of the picture; packets may still be on their way. */
    @Override
    public void close() {
      input.leave();
    }
  }

  /** A further participant's port. */
  public Port addPort() {
    CompositeInput input = new CompositeInput();
    PerKind<FrameInlet> inlets =
        PerKind.of(kind -> new FrameInlet(work, loop, frame -> decode(input, frame)));
    return new Port(new MediaPort(outlets, inlets), input);
  }

  private void decode(CompositeInput input, EncodedFrame frame) {
    try {
      inputs.add(input);
      input.decode(frame);
    } catch (IOException e) {
      LOG.warn("a participant of a composite cannot be decoded: {}", e.getMessage());
    }
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
      inputs.forEach(input -> input.sound.mixInto(mix));
      output.sound(mix);
    }
    long now = System.nanoTime();
    if (now - nextPicture >= 0) {
      nextPicture = Math.max(nextPicture + TimeUnit.SECONDS.toNanos(1) / rate, now);
      if (outlets.video().isUsed()) {
        draw(canvas);
        output.picture(canvas, keyFrameWanted.getAndSet(false), now);
      }
    }
  }

  private void draw(Picture canvas) throws IOException {
    List<CompositeInput> shown = inputs.stream().filter(CompositeInput::shown).toList();
    GridLayout layout = GridLayout.of(shown.size(), width, height);
    canvas.clear();
    for (int i = 0; i < shown.size(); i++) {
      canvas.put(shown.get(i).cell(layout), layout.x(i), layout.y(i));
    }
  }

  private void emit(List<RtpPacket> packets) {
    loop.execute(() -> packets.forEach(packet -> outlets.get(packet.codec().kind()).emit(packet)));
  }

  /** Ends the thread. */
  @Override
  public void close() {
    open = false;
    thread.interrupt();
  }
}
