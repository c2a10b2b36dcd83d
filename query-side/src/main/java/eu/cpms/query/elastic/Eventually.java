package eu.cpms.query.elastic;

import eu.cpms.api.Refused;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Waits for a read model to catch up, without holding a thread. */
public final class Eventually {

  private static final Duration EVERY = Duration.ofMillis(25);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private Eventually() {}

  /** Asks every 25 ms, for 2 s, until there is an answer; then says UNAVAILABLE. */
  public static <T> Mono<T> present(Supplier<Optional<T>> read, String what) {
    return Mono.fromSupplier(read)
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(Mono::justOrEmpty)
        .repeatWhenEmpty(Integer.MAX_VALUE, again -> again.delayElements(EVERY))
        .timeout(LONGEST, Mono.error(() -> late(what)));
  }

  private static Refused late(String what) {
    return Refused.unavailable(
        "The " + what + " is not as new yet as you ask for. Nothing is lost; read again.");
  }
}
