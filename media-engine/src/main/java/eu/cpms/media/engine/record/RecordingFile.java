package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.MediaKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The file of a recording, or its files: when a track appears or changes its codec in the middle,
 * which no container allows, a further part begins beside the first ({@code name-2.webm}).
 */
final class RecordingFile {
  private static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);
  private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int MOST_HELD = 600;
  private static final long NOT_PAUSED = -1;

  private final Path path;
  private final FileProfile profile;
  private final Runnable keyFrameWanted;
  private final List<EncodedFrame> held = new ArrayList<>();
  private @Nullable FileMuxer muxer;
  private int parts;
  private long firstMicros;
  private long pausedMicros;
  private long pausedAt = NOT_PAUSED;
  private long waitingSince;
  private long flushedAt;

  /**
   * A file that is there once something is written.
   *
   * @param keyFrameWanted asks for a picture with which a part can begin; may be called often
   */
  RecordingFile(Path path, FileProfile profile, Runnable keyFrameWanted) {
    this.path = path;
    this.profile = profile;
    this.keyFrameWanted = keyFrameWanted;
  }

  boolean isPaused() {
    return pausedAt != NOT_PAUSED;
  }

  void pause(long now) {
    pausedAt = isPaused() ? pausedAt : now;
  }

  /** Ends a pause. */
  void resume(long now) {
    pausedMicros += TimeUnit.NANOSECONDS.toMicros(now - pausedAt);
    pausedAt = NOT_PAUSED;
  }

  /**
   * Writes a frame, or holds it until the tracks are known. A picture that no key frame of its part
   * precedes is left out, and so is a first one that cannot be decoded.
   *
   * @throws IOException when the profile cannot hold the codec, or the file cannot be written
   */
  void write(EncodedFrame frame) throws IOException {
    if (!profile.holds(frame.codec())) {
      close();
      throw new IOException(
          "%s cannot hold %s without transcoding: record as MKV instead"
              .formatted(profile.name(), frame.codec()));
    }
    if (!hasTrack(frame.codec()) && !begins(frame)) {
      keyFrameWanted.run();
    } else {
      place(frame.earlier(pausedMicros));
    }
  }

  private boolean hasTrack(Codec codec) {
    return muxer == null ? firsts().containsKey(codec.kind()) : muxer.accepts(codec);
  }

  private static boolean begins(EncodedFrame frame) throws IOException {
    boolean sound = frame.codec().kind() == MediaKind.AUDIO;
    return sound || frame.key() && PictureSize.of(frame) != null;
  }

  private void place(EncodedFrame frame) throws IOException {
    if (muxer != null && !muxer.accepts(frame.codec())) {
      close();
    }
    if (muxer == null) {
      hold(frame);
    } else {
      muxer.write(frame, millis(frame));
    }
  }

  private void hold(EncodedFrame frame) throws IOException {
    if (held.isEmpty()) {
      waitingSince = System.nanoTime();
    }
    held.add(frame);
    if (firsts().size() == profile.tracks() || held.size() >= MOST_HELD) {
      open();
    }
  }

  private Map<MediaKind, EncodedFrame> firsts() {
    Map<MediaKind, EncodedFrame> firsts = new EnumMap<>(MediaKind.class);
    held.stream()
        .filter(EncodedFrame::key)
        .forEach(frame -> firsts.putIfAbsent(frame.codec().kind(), frame));
    return firsts;
  }

  private void open() throws IOException {
    do {
      parts++;
    } while (parts > 1 && Files.exists(part())); // what another recording wrote stays
    if (path.getParent() != null) {
      Files.createDirectories(path.getParent());
    }
    held.sort(Comparator.comparingLong(EncodedFrame::micros));
    muxer = new FileMuxer(part(), profile, List.copyOf(firsts().values()));
    firstMicros = held.getFirst().micros();
    for (EncodedFrame frame : held) {
      if (muxer.accepts(frame.codec())) {
        muxer.write(frame, millis(frame));
      }
    }
    held.clear();
  }

  private Path part() {
    if (parts == 1) {
      return path;
    }
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
    return path.resolveSibling(name.substring(0, dot) + "-" + parts + name.substring(dot));
  }

  private long millis(EncodedFrame frame) {
    return TimeUnit.MICROSECONDS.toMillis(frame.micros() - firstMicros);
  }

  /**
   * To be called often: opens a file that waits for a track in vain, and flushes twice a second.
   */
  void tick(long now) throws IOException {
    if (muxer == null) {
      if (!held.isEmpty() && now - waitingSince > WAIT_NANOS && !firsts().isEmpty()) {
        open();
      }
    } else if (now - flushedAt > FLUSH_NANOS) {
      flushedAt = now;
      muxer.flush();
    }
  }

  /** Lets go of a file that could not be completed; what was flushed of it stays. */
  void abandon() {
    if (muxer != null) {
      muxer.free();
      muxer = null;
    }
  }

  /** Completes the file, if there is any. */
  void close() throws IOException {
    if (muxer == null && !held.isEmpty() && !firsts().isEmpty()) {
      open();
    }
    if (muxer != null) {
      FileMuxer complete = muxer;
      muxer = null;
      complete.close();
    }
  }
}
