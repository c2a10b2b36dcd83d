package eu.cpms.query.fold;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    wantedGeneration(current).ifPresent(this::fill);
    switchWhenCaughtUp(current);
    visible = running().map(Running::projection).toList();
  }

  synchronized void stop() {
    running().forEach(running -> running.projection().stop());
    running().forEach(FoldKeeper::join);
  }

  private Stream<Running<D>> running() {
    return Stream.of(Optional.ofNullable(live), Optional.ofNullable(filling))
        .flatMap(Optional::stream);
  }

  private IndexName createFirst() throws IOException {
    IndexName index =
        parts.indices().all(first.alias()).stream().max(IndexName::compareTo).orElse(first);
    if (parts.indices().create(index, mapping())) {
      parts.checkpoint(index).delete();
    }
    parts.indices().switchTo(index);
    return index;
  }

  private String mapping() {
    return fold.index() + ".json";
  }

  private void follow(IndexName current) {
    if (live != null && live.is(current)) {
      return;
    }
    if (filling != null && filling.is(current)) {
      live = filling;
      filling = null;
      return;
    }
    live = start(current, null);
  }

  /** The generation to fill: one begun before, or the one that is needed now. */
  private Optional<IndexName> wantedGeneration(IndexName current) throws IOException {
    if (filling != null) {
      return Optional.empty();
    }
    List<IndexName> others = new ArrayList<>(parts.indices().all(first.alias()));
    others.remove(current);
    for (IndexName old : others) {
      if (old.compareTo(current) < 0) {
        drop(old);
      }
    }
    Optional<IndexName> begun = others.stream().filter(o -> o.compareTo(current) > 0).findFirst();
    if (begun.isPresent()) {
      return begun;
    }
    if (current.version() < fold.version()) {
      return Optional.of(first);
    }
    return rebuild == null ? Optional.empty() : Optional.of(current.nextGeneration());
  }

  private void fill(IndexName index) {
    try {
      boolean empty = parts.indices().create(index, mapping());
      if (empty) {
        parts.indices().hide(index);
        parts.checkpoint(index).delete();
      }
      LOG.info("Filling {}", index);
      headBefore = Long.MAX_VALUE;
      tenthsLogged = 0;
      filling = start(index, empty ? new SeenIds() : null);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
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

  private void switchWhenCaughtUp(IndexName current) throws IOException {
    Running<D> next = filling;
    if (next == null || next.projection().status().state() != ProjectionState.RUNNING) {
      return;
    }
    long position = next.projection().status().position();
    logProgress(next, position);
    boolean caughtUp = position >= headBefore;
    headBefore = parts.head();
    if (caughtUp) {
      switchTo(next, current);
    }
  }

  private void switchTo(Running<D> next, IndexName old) throws IOException {
    parts.indices().show(next.projection().index());
    parts.indices().switchTo(next.projection().index());
    if (live != null) {
      live.projection().stop();
      join(live);
    }
    live = next;
    filling = null;
    drop(old);
    report(next);
  }

  private void report(Running<D> next) {
    ProjectionStatus status = next.projection().status();
    Duration took = Duration.ofNanos(System.nanoTime() - next.since());
    LOG.info("Readers see {} now: {} events in {}", status.index(), status.events(), took);
    if (rebuild != null) {
      rebuild.complete(new Rebuilt(status.index(), status.events(), status.documents(), took));
      rebuild = null;
    }
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
    long head = parts.head();
    long tenths = head <= 0 ? 10 : Math.max(0, position) * 10 / head;
    if (tenths > tenthsLogged && tenths < 10) {
      LOG.info("Filling {}: {} %", next.projection().index(), tenths * 10);
      tenthsLogged = tenths;
    }
  }

  private static void join(Running<?> running) {
    try {
      running.thread().join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
