package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.Codec;
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
  final SoundQueue sound = new SoundQueue();
  private final Map<Codec, FrameDecoder> decoders = new EnumMap<>(Codec.class);
  private @Nullable Picture cell;
  private boolean shown;
  private volatile boolean left;

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
    decoder.decode(frame.data(), frame.codec() == Codec.OPUS ? sound::add : this::show);
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

  /** The last picture in a cell of this layout; black until the next one after a change of it. */
  Picture cell(GridLayout layout) throws IOException {
    Picture known = cell;
    if (known == null || !known.hasSize(layout.cellWidth(), layout.cellHeight())) {
      closeCell();
      known = new Picture(layout.cellWidth(), layout.cellHeight());
      cell = known;
    }
    return known;
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
