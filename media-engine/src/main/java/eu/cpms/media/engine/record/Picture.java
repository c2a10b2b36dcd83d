package eu.cpms.media.engine.record;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_image_copy_plane;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FAST_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** A picture in memory (YUV 4:2:0) that others can be scaled into or copied onto. */
final class Picture implements AutoCloseable {
  private static final int PLANES = 3;
  private static final int BLACK = 16;
  private static final int GREY = 128;

  final AVFrame frame = av_frame_alloc();
  private @Nullable SwsContext scaler;

  /** A black picture; both sides must be even. */
  Picture(int width, int height) throws IOException {
    frame.width(width).height(height).format(AV_PIX_FMT_YUV420P);
    Ffmpeg.check(av_frame_get_buffer(frame, 32), "take memory for a picture");
    clear();
  }

  boolean hasSize(int width, int height) {
    return frame.width() == width && frame.height() == height;
  }

  void clear() {
    av_frame_make_writable(frame);
    for (int plane = 0; plane < PLANES; plane++) {
      long size = (long) frame.linesize(plane) * (plane == 0 ? frame.height() : frame.height() / 2);
      Pointer.memset(frame.data(plane), plane == 0 ? BLACK : GREY, size);
    }
  }

  /** Becomes a copy of another picture, stretched to this one's size. */
  void stretch(AVFrame other) {
    av_frame_make_writable(frame);
    scaler =
        sws_getCachedContext(
            scaler,
            other.width(),
            other.height(),
            other.format(),
            frame.width(),
            frame.height(),
            AV_PIX_FMT_YUV420P,
            SWS_FAST_BILINEAR,
            null,
            null,
            (DoublePointer) null);
    sws_scale(
        scaler, other.data(), other.linesize(), 0, other.height(), frame.data(), frame.linesize());
  }

  /** Puts another picture onto this one, with its upper left corner at even {@code x, y}. */
  void put(Picture other, int x, int y) {
    av_frame_make_writable(frame);
    for (int plane = 0; plane < PLANES; plane++) {
      int half = plane == 0 ? 1 : 2;
      int line = frame.linesize(plane);
      long at = (long) (y / half) * line + x / half;
      av_image_copy_plane(
          frame.data(plane).getPointer(at),
          line,
          other.frame.data(plane),
          other.frame.linesize(plane),
          other.frame.width() / half,
          other.frame.height() / half);
    }
  }

  @Override
  public void close() {
    if (scaler != null) {
      sws_freeContext(scaler);
    }
    av_frame_free(frame);
  }
}
