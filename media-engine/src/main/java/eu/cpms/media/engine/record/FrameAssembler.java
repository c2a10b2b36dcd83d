package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.RtpPacket;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes frames of packets. A picture with a hole is left out, and so is all that depends on it:
 * nothing comes until the next key frame, for which it asks.
 */
final class FrameAssembler {
  private static final int LARGEST_FRAME = 4 << 20;
  private static final long NONE = Long.MIN_VALUE;

  private final ReorderBuffer order = new ReorderBuffer(this::inOrder);
  private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
  private final List<Integer> layers = new ArrayList<>();
  private final Consumer<EncodedFrame> output;
  private final Runnable keyFrameWanted;
  private long stream = NONE;
  private long timestamp = NONE;
  private boolean broken;
  private boolean key;

  /** Whether a decoder knows by now what pictures this stream has. */
  private boolean described;

  private boolean waiting = true;

  FrameAssembler(Consumer<EncodedFrame> output, Runnable keyFrameWanted) {
    this.output = output;
    this.keyFrameWanted = keyFrameWanted;
  }

  void add(RtpPacket packet) {
    order.add(packet);
  }

  /** Goes on after packets were left out on purpose: with a key frame, without waiting for them. */
  void restart() {
    order.restart();
    frame.reset();
    timestamp = NONE;
    waiting = true;
  }

  /** Hands out what still waits for lost packets. */
  void flush() {
    order.flush();
  }

  private void inOrder(RtpPacket packet, boolean gap) {
    if (packet.codec().kind() == MediaKind.AUDIO) {
      sound(packet);
    } else {
      picture(packet, gap);
    }
  }

  private void sound(RtpPacket packet) {
    if (packet.payload().length > 0) {
      output.accept(
          new EncodedFrame(packet.codec(), packet.payload(), packet.captureMicros(), true));
    }
  }

  private void picture(RtpPacket packet, boolean gap) {
    if (packet.stream() != stream) {
      stream = packet.stream();
      described = false;
      waiting = true;
      timestamp = NONE;
    }
    if (packet.timestamp() != timestamp) {
      begin(packet);
    }
    broken |= gap || frame.size() > LARGEST_FRAME;
    key |= packet.startsKeyFrame();
    if (Depacketizer.begins(packet)) {
      layers.add(frame.size());
    }
    Depacketizer.append(packet, frame);
    if (packet.marker()) {
      end(packet);
    }
  }

  private void begin(RtpPacket packet) {
    if (frame.size() > 0) {
      waiting = true; // the end of the frame before is lost
    }
    frame.reset();
    layers.clear();
    timestamp = packet.timestamp();
    broken = !Depacketizer.begins(packet);
    key = false;
  }

  private void end(RtpPacket packet) {
    waiting |= broken;
    if (key && !broken && !described) {
      described = Depacketizer.isDescribed(packet, frame);
    }
    waiting &= !(key && !broken && described);
    if (waiting) {
      keyFrameWanted.run();
    } else if (frame.size() > 0) {
      long micros = packet.captureMicros();
      if (packet.codec() == Codec.VP9) {
        Depacketizer.indexVp9(layers, frame);
      }
      output.accept(new EncodedFrame(packet.codec(), frame.toByteArray(), micros, key));
    }
    frame.reset();
  }
}
