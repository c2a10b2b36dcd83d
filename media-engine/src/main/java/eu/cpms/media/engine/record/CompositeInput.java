package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.MediaKind;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * One participant of a composite: decodes, and keeps the last picture. One thread uses it; any may
 * tell that the participant leaves.
 */
final class CompositeInput implements AutoCloseable {
  private final Map<Codec, FrameDecoder> decoders = new EnumMap<>(Codec.class);
  private final SoundQueue sound = new SoundQueue();
  private @Nullable Picture cell;
  private GridLayout layout = GridLayout.of(1, 2, 2);
  private boolean shown;
  private volatile boolean left;

  void layout(GridLayout next) throws IOException {
    if (cell == null || !next.equals(layout)) {
      closeCell();
      layout = next;
      cell = new Picture(next.cellWidth(), next.cellHeight());
    }
  }

  /** The participant leaves: what still comes of him is passed over. */
  void leave() {
    left = true;
  }

  /** Whether the participant has left, in which case nothing is held for him any more. */
  boolean cleared() {
    if (left) {
      close();
    }
    return left;
  }

  void decode(EncodedFrame frame) throws IOException {
    if (left) {
      return;
    }
    FrameDecoder decoder = decoders.get(frame.codec());
    if (decoder == null) {
      decoder = new FrameDecoder(frame.codec());
      decoders.put(frame.codec(), decoder);
    }
    boolean isSound = frame.codec().kind() == MediaKind.AUDIO;
    decoder.decode(frame.data(), isSound ? sound::add : this::show);
  }

  private void show(AVFrame picture) {
    shown = true;
    if (cell != null) {
      cell.stretch(picture);
    }
  }

  /** Whether a picture ever came. */
  boolean shown() {
    return shown;
  }

  void draw(Picture canvas, int index) {
    if (cell != null) {
      canvas.put(cell, layout.x(index), layout.y(index));
    }
  }

  void mixInto(float[] mix) {
    sound.mixInto(mix);
  }

  @Override
  public void close() {
    decoders.values().forEach(FrameDecoder::close);
    decoders.clear();
    closeCell();
  }

  private void closeCell() {
    if (cell != null) {
      cell.close();
      cell = null;
    }
  }
}
