package eu.cpms.query.fold;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one index up to date, on a thread of its own. Reads a batch, folds it, and lets it be
 * written while the next batch is read and folded. The token is stored after the documents: what is
 * read again after a crash changes nothing, because each document knows its position.
 */
final class Projection<D> implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
  private static final int BATCH = 1_000;
  private static final int POLL_MILLIS = 500;
  private static final Duration CLAIM_RETRY = Duration.ofSeconds(2);
  private static final long EXTEND_AFTER_NANOS = TimeUnit.SECONDS.toNanos(3);

  private final Fold<D> fold;
  private final IndexName index;
  private final StreamableMessageSource<TrackedEventMessage<?>> events;
  private final Checkpoint checkpoint;
  private final IndexWriter<D> writer;
  private final FoldedDocuments<D> documents;
  private final Progress progress;
  private final Backoff backoff = new Backoff();
  private final CountDownLatch stop = new CountDownLatch(1);
  private @Nullable Writing inFlight;
  private @Nullable TrackingToken unstored;
  private long storedAt;

  Projection(
      Fold<D> fold,
      IndexName index,
      StreamableMessageSource<TrackedEventMessage<?>> events,
      Checkpoint checkpoint,
      IndexWriter<D> writer,
      @Nullable SeenIds seen) {
    this.fold = fold;
    this.index = index;
    this.events = events;
    this.checkpoint = checkpoint;
    this.writer = writer;
    this.documents = new FoldedDocuments<>(fold, this::readSettled, seen);
    this.progress = new Progress(fold.index(), index);
  }

  IndexName index() {
    return index;
  }

  ProjectionStatus status() {
    return progress.status();
  }

  /** Asks the projection to end after the batch in hand. */
  void stop() {
    stop.countDown();
  }

  @Override
  public void run() {
    while (!isStopped()) {
      try {
        follow(checkpoint.claim());
      } catch (PoisonEvent e) {
        progress.failed(e);
        LOG.error("Projection {} stopped: {}", index, e.getMessage(), e.getCause());
        return;
      } catch (UnableToClaimTokenException e) {
        progress.standby();
        pause(CLAIM_RETRY);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stop();
      } catch (IOException | RuntimeException e) {
        progress.waiting(e);
        pause(backoff.next());
      } finally {
        settleQuietly();
      }
    }
    progress.stopped();
  }

  private void follow(@Nullable TrackingToken token) throws IOException, InterruptedException {
    progress.running(token);
    storedAt = System.nanoTime();
    try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(token)) {
      while (!isStopped()) {
        step(stream);
      }
      settle();
      store();
      checkpoint.release();
    }
  }

  private void step(BlockingStream<TrackedEventMessage<?>> stream)
      throws IOException, InterruptedException {
    int wait = inFlight == null ? POLL_MILLIS : 0;
    if (!stream.hasNextAvailable(wait, TimeUnit.MILLISECONDS)) {
      settle();
      storeIfDue();
      return;
    }
    Batch batch = read(stream);
    Map<String, Versioned<D>> changes = documents.fold(batch.events());
    settle();
    inFlight = Writing.start(changes, batch, writer);
    backoff.reset();
  }

  private Batch read(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
    List<RecordedEvent> batch = new ArrayList<>();
    int read = 0;
    TrackedEventMessage<?> message;
    do {
      message = stream.nextAvailable();
      if (fold.listensTo(message.getPayloadType())) {
        batch.add(recorded(message));
      }
    } while (++read < BATCH && stream.hasNextAvailable(0, TimeUnit.MILLISECONDS));
    return new Batch(batch, message.trackingToken());
  }

  private static RecordedEvent recorded(TrackedEventMessage<?> message) {
    try {
      return RecordedEvent.of(message, Positions.of(message.trackingToken()));
    } catch (RuntimeException e) {
      throw new PoisonEvent("event " + message.getIdentifier() + " cannot be read", e);
    }
  }

  /** What is in flight may be what is asked for: it has to arrive first. */
  private Map<String, Versioned<D>> readSettled(Collection<String> ids) throws IOException {
    settle();
    return writer.read(ids);
  }

  private void settle() throws IOException {
    Writing written = inFlight;
    if (written == null) {
      return;
    }
    inFlight = null;
    written.await();
    unstored = written.batch().token();
    if (written.documents() > 0) {
      store();
    }
    progress.wrote(written.batch(), written.documents());
  }

  /** After a failure nothing in memory is trusted: the index and the token store know. */
  private void settleQuietly() {
    if (inFlight != null) {
      inFlight.abandon();
      inFlight = null;
    }
    unstored = null;
    documents.forgetAll();
  }

  private void storeIfDue() {
    if (System.nanoTime() - storedAt < EXTEND_AFTER_NANOS) {
      return;
    }
    if (unstored == null) {
      checkpoint.extend();
      storedAt = System.nanoTime();
    } else {
      store();
    }
  }

  private void store() {
    TrackingToken token = unstored;
    if (token != null) {
      checkpoint.store(token);
      unstored = null;
      storedAt = System.nanoTime();
    }
  }

  private boolean isStopped() {
    return stop.getCount() == 0;
  }

  private void pause(Duration duration) {
    try {
      if (stop.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
    }
  }
}
