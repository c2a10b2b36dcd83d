package eu.cpms.media.engine.rtp;

import java.util.function.Consumer;
import java.util.function.Function;

/** One of something for sound and one for pictures. */
public record PerKind<T>(T audio, T video) {
  /** One for each kind, made by {@code maker}. */
  public static <T> PerKind<T> of(Function<MediaKind, T> maker) {
    return new PerKind<>(maker.apply(MediaKind.AUDIO), maker.apply(MediaKind.VIDEO));
  }

  public T get(MediaKind kind) {
    return kind == MediaKind.AUDIO ? audio : video;
  }

  public void forEach(Consumer<? super T> action) {
    action.accept(audio);
    action.accept(video);
  }
}
