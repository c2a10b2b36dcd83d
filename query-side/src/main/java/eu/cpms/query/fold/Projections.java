package eu.cpms.query.fold;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;

/** All read models of this node: starts them, rebuilds them on request, tells how they stand. */
public final class Projections implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
  private static final long CALM_MILLIS = 10_000;
  private static final long TROUBLED_MILLIS = 2_000;
  private static final long FILLING_MILLIS = 100;

  private final ProjectionParts parts;
  private final List<FoldKeeper<?>> keepers;
  private final Semaphore wake = new Semaphore(0);
  private final Set<String> troubled = new HashSet<>();
  private final CompletableFuture<Void> served = new CompletableFuture<>();
  private volatile @Nullable Thread supervisor;

  Projections(ProjectionParts parts, List<? extends Fold<?>> folds) {
    this.parts = parts;
    this.keepers = folds.stream().<FoldKeeper<?>>map(fold -> keeper(fold, parts)).toList();
  }

  /**
   * Fills a new generation of the fold's index beside the present one, which goes on being served
   * and written, and switches when it has caught up.
   *
   * @param fold the name of the read model, such as {@code panels}
   * @return done when readers see the new generation
   * @throws IllegalArgumentException when there is no such fold
   */
  public CompletableFuture<Rebuilt> rebuild(String fold) {
    FoldKeeper<?> keeper =
        keepers.stream()
            .filter(k -> k.name().equals(fold))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no fold " + fold));
    CompletableFuture<Rebuilt> done = keeper.requestRebuild();
    wake.release();
    return done;
  }

  /** Done when every read model has an index that readers may ask, be it still filling. */
  public CompletableFuture<Void> served() {
    return served.copy();
  }

  /** The read models there are, such as {@code panels}. */
  public List<String> names() {
    return keepers.stream().map(FoldKeeper::name).toList();
  }

  /** How every index of this node stands, those being filled included. */
  public List<ProjectionStatus> statuses() {
    return keepers.stream().flatMap(keeper -> keeper.statuses().stream()).toList();
  }

  /** The position of the newest event in the store, to compare statuses with; -1 for none. */
  public long head() {
    return parts.head();
  }

  @Override
  public synchronized void start() {
    Thread thread = Thread.ofPlatform().name("projections").daemon().unstarted(this::supervise);
    supervisor = thread;
    thread.start();
  }

  @Override
  public synchronized void stop() {
    Thread running = supervisor;
    if (running != null) {
      supervisor = null;
      wake.release();
      FoldKeeper.join(running);
      keepers.forEach(FoldKeeper::askToStop);
      keepers.forEach(FoldKeeper::awaitStopped);
    }
  }

  @Override
  public boolean isRunning() {
    return supervisor != null;
  }

  private void supervise() {
    while (Thread.currentThread() == supervisor) {
      keepers.forEach(this::reconcile);
      if (troubled.isEmpty()) {
        served.complete(null);
      }
      await(pause());
    }
  }

  private void reconcile(FoldKeeper<?> keeper) {
    try {
      keeper.reconcile();
      troubled.remove(keeper.name());
    } catch (IOException | RuntimeException e) {
      if (troubled.add(keeper.name())) {
        LOG.atLevel(served.isDone() ? Level.WARN : Level.DEBUG)
            .log("Read model {} cannot be looked after now: {}", keeper.name(), e.toString());
      }
    }
  }

  private long pause() {
    if (keepers.stream().anyMatch(FoldKeeper::isFilling)) {
      return FILLING_MILLIS;
    }
    return troubled.isEmpty() ? CALM_MILLIS : TROUBLED_MILLIS;
  }

  private void await(long millis) {
    try {
      if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      supervisor = null;
    }
  }

  private static <D> FoldKeeper<D> keeper(Fold<D> fold, ProjectionParts parts) {
    return new FoldKeeper<>(fold, parts);
  }
}
