package eu.cpms.media.engine.record;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** The size of a picture in pixels, found by decoding a key frame. */
record PictureSize(int width, int height) {

  /** The size of the picture in a key frame; null when it cannot be decoded. */
  static @Nullable PictureSize of(EncodedFrame frame) throws IOException {
    AtomicReference<@Nullable PictureSize> size = new AtomicReference<>();
    Consumer<AVFrame> output =
        picture -> size.set(new PictureSize(picture.width(), picture.height()));
    try (FrameDecoder decoder = new FrameDecoder(frame.codec())) {
      decoder.decode(frame.data(), output);
      decoder.drain(output);
    }
    return size.get();
  }
}
