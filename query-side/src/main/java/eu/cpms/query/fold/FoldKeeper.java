package eu.cpms.query.fold;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the generations of one fold's index: makes the first, fills a new one beside the old
 * one, switches the alias when it has caught up, and drops what is no longer needed. Each call of
 * {@link #reconcile} compares what is with what should be, so any node may be killed at any moment.
 */
final class FoldKeeper<D> {

  private static final Logger LOG = LoggerFactory.getLogger(FoldKeeper.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(6);
  private final Fold<D> fold;
  private final ProjectionParts parts;
  private final IndexName first;
  private @Nullable Running<D> live;
  private @Nullable Running<D> filling;
  private volatile List<Projection<D>> visible = List.of();
  private @Nullable CompletableFuture<Rebuilt> rebuild;
  private long headBefore = Long.MAX_VALUE;
  private long tenthsLogged;

  /** A projection, its thread, and when it began. */
  private record Running<D>(Projection<D> projection, Thread thread, long since) {

    boolean is(IndexName index) {
      return projection.index().equals(index);
    }
  }

  FoldKeeper(Fold<D> fold, ProjectionParts parts) {
    this.fold = fold;
    this.parts = parts;
    this.first = new IndexName(parts.prefix() + fold.index(), fold.version(), 1);
  }

  String name() {
    return fold.index();
  }

  List<ProjectionStatus> statuses() {
    return visible.stream().map(Projection::status).toList();
  }

  boolean isFilling() {
    return filling != null;
  }

  /** Asks for a new generation; answers the one under way when there is one. */
  synchronized CompletableFuture<Rebuilt> requestRebuild() {
    if (rebuild == null) {
      rebuild = new CompletableFuture<>();
    }
    return rebuild;
  }

  /** Brings indices and projections to where they should be. Never waits for events. */
  synchronized void reconcile() throws IOException {
    IndexName current = parts.indices().live(first.alias()).orElse(null);
    if (current == null) {
      current = createFirst();
    }
    if (current.version() > fold.version()) {
      return;
    }
    if (current.version() == fold.version()) {
      follow(current);
    }
    dropOlderThan(current);
    Optional<IndexName> wanted = wantedGeneration(current);
    if (wanted.isPresent()) {
      fill(wanted.get());
    }
    visible = running().map(Running::projection).toList();
    if (hasCaughtUp()) {
      show(Objects.requireNonNull(filling).projection().index());
      reconcile();
    }
  }

  synchronized void askToStop() {
    running().forEach(running -> running.projection().stop());
  }

  synchronized void awaitStopped() {
    running().forEach(running -> join(running.thread()));
  }

  private Stream<Running<D>> running() {
    return Stream.of(Optional.ofNullable(live), Optional.ofNullable(filling))
        .flatMap(Optional::stream);
  }

  private IndexName createFirst() throws IOException {
    List<IndexName> known = parts.indices().all(first.alias());
    if (known.isEmpty()) {
      create(first);
    }
    IndexName newest = known.isEmpty() ? first : known.getLast();
    parts.indices().switchTo(newest);
    return newest;
  }

  private void follow(IndexName current) {
    if (filling != null && filling.is(current)) {
      promote(filling);
    } else if (live == null || !live.is(current)) {
      end(live);
      live = start(current, null);
    }
  }

  /** The generation that was filled is what readers see now. */
  private void promote(Running<D> filled) {
    end(live);
    live = filled;
    filling = null;
    ProjectionStatus status = filled.projection().status();
    Duration took = Duration.ofNanos(System.nanoTime() - filled.since());
    LOG.info("Readers see {} now: {} events in {}", status.index(), status.events(), took);
    if (rebuild != null) {
      rebuild.complete(new Rebuilt(status.index(), status.events(), status.documents(), took));
      rebuild = null;
    }
  }

  private List<IndexName> others(IndexName current) throws IOException {
    return parts.indices().all(first.alias()).stream()
        .filter(index -> !index.equals(current))
        .toList();
  }

  private void dropOlderThan(IndexName current) throws IOException {
    for (IndexName other : others(current)) {
      if (other.compareTo(current) < 0) {
        drop(other);
      }
    }
  }

  /** The generation to fill: one begun before, or the one that is needed now. */
  private Optional<IndexName> wantedGeneration(IndexName current) throws IOException {
    if (filling != null) {
      return Optional.empty();
    }
    Optional<IndexName> begun =
        others(current).stream().filter(other -> other.compareTo(current) > 0).findFirst();
    if (begun.isPresent()) {
      return begun;
    }
    if (current.version() < fold.version()) {
      return Optional.of(first);
    }
    return rebuild == null ? Optional.empty() : Optional.of(current.nextGeneration());
  }

  private void fill(IndexName index) throws IOException {
    boolean empty = !parts.indices().all(first.alias()).contains(index) && create(index);
    if (empty) {
      parts.indices().hide(index);
    }
    LOG.info("Filling {}", index);
    headBefore = Long.MAX_VALUE;
    tenthsLogged = 0;
    filling = start(index, empty ? new SeenIds() : null);
  }

  /** A new index begins with the first event, whatever an index of this name once had. */
  private boolean create(IndexName index) throws IOException {
    parts.checkpoint(index).delete();
    return parts.indices().create(index, fold.index() + ".json");
  }

  private Running<D> start(IndexName index, @Nullable SeenIds seen) {
    Checkpoint checkpoint = parts.checkpoint(index);
    checkpoint.createIfAbsent();
    IndexWriter<D> writer = new IndexWriter<>(parts.client(), index, fold.documentType());
    Projection<D> projection =
        new Projection<>(fold, index, parts.events(), checkpoint, writer, seen);
    Thread thread = Thread.ofPlatform().name("projection-" + index).daemon().start(projection);
    return new Running<>(projection, thread, System.nanoTime());
  }

  /** Whether all is written that had happened when this was last asked. */
  private boolean hasCaughtUp() {
    if (filling == null || filling.projection().status().state() != ProjectionState.RUNNING) {
      return false;
    }
    long position = filling.projection().status().position();
    boolean caughtUp = position >= headBefore;
    headBefore = parts.head();
    logProgress(filling, position);
    return caughtUp;
  }

  private void show(IndexName index) throws IOException {
    parts.indices().show(index);
    parts.indices().switchTo(index);
  }

  /** While another node still holds the claim the next reconciliation tries again. */
  private void drop(IndexName index) throws IOException {
    try {
      parts.checkpoint(index).delete();
      parts.indices().drop(index);
    } catch (UnableToClaimTokenException e) {
      LOG.debug("{} is still in use", index);
    }
  }

  private void logProgress(Running<D> next, long position) {
    long tenths = headBefore <= 0 ? 10 : Math.max(0, position) * 10 / headBefore;
    if (tenths > tenthsLogged && tenths < 10) {
      LOG.info("Filling {}: {} %", next.projection().index(), tenths * 10);
      tenthsLogged = tenths;
    }
  }

  private static void end(@Nullable Running<?> running) {
    if (running != null) {
      running.projection().stop();
      join(running.thread());
    }
  }

  /** The clients' timeouts end what a thread is doing; a daemon that hangs is left behind. */
  static void join(Thread thread) {
    try {
      thread.join(LONGEST_STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
