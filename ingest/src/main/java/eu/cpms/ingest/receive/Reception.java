package eu.cpms.ingest.receive;

import eu.cpms.api.file.FileId;
import eu.cpms.api.file.FileReceived;
import eu.cpms.api.file.FileReceived.Refusal;
import eu.cpms.api.file.FileReceived.Stored;
import eu.cpms.ingest.blob.BlobStore;
import eu.cpms.ingest.check.FileCheck;
import eu.cpms.ingest.check.FileName;
import eu.cpms.ingest.relay.Outbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes files in: the rules before, the upload, the rules after, the store and the word of it. */
public final class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final Spool spool;
  private final FileCheck check;
  private final BlobStore blobs;
  private final Outbox outbox;
  private final ReceptionLimits limits;
  private final ReceptionMetrics metrics;
  private final Clock clock;
  private final RefusalBudget refusals;

  /** A reception made of these parts. */
  public Reception(
      Spool spool,
      FileCheck check,
      BlobStore blobs,
      Outbox outbox,
      ReceptionLimits limits,
      ReceptionMetrics metrics,
      Clock clock) {
    this.spool = spool;
    this.check = check;
    this.blobs = blobs;
    this.outbox = outbox;
    this.limits = limits;
    this.metrics = metrics;
    this.clock = clock;
    this.refusals = new RefusalBudget(clock, limits.refusalsPerHour());
  }

  /** The clean name of a file whose ending is allowed; anything else is refused and told. */
  public FileName requireAllowed(Sender sender, String givenName) throws FileRefused {
    Optional<FileName> name = FileName.of(givenName);
    if (name.isEmpty()) {
      throw new FileRefused(new Refusal("NAME_NOT_USABLE", "Give the file a name and an ending."));
    }
    Optional<Refusal> refusal = check.ofName(name.get());
    if (refusal.isPresent()) {
      throw refused(sender, name.get(), refusal.get());
    }
    return name.get();
  }

  /**
   * Starts or resumes an upload; the caller must close it.
   *
   * @param offset how many of the bytes that have arrived stay; 0 starts anew
   */
  public Upload begin(Sender sender, FileName name, long offset)
      throws UploadBusy, NothingToResume, StorageFailed {
    Partial partial = spool.partial(sender.box().id(), name);
    try {
      outbox.requireRoom();
      spool.claim(partial);
      return open(sender, partial, offset);
    } catch (IOException e) {
      throw new StorageFailed(e);
    }
  }

  private Upload open(Sender sender, Partial partial, long offset)
      throws IOException, NothingToResume {
    Upload upload = null;
    try {
      long arrived = partial.arrived();
      if (offset > arrived) {
        throw new NothingToResume(arrived);
      }
      upload = new Upload(this, sender, partial, offset, limits.maxFileSize());
      return upload;
    } finally {
      if (upload == null) {
        done(partial);
      }
    }
  }

  void accept(Sender sender, Partial partial, long size, String sha256)
      throws IOException, FileRefused {
    FileName name = partial.name();
    Path file = partial.content();
    Optional<Refusal> refusal = check.ofContent(name, file);
    if (refusal.isPresent()) {
      partial.delete();
      throw refused(sender, name, refusal.get());
    }
    Stored stored = new Stored(size, sha256, check.mediaType(name));
    blobs.keep(file, sha256);
    outbox.add(message(sender, name, stored, null));
    partial.delete();
    metrics.received(size);
  }

  void tooLarge(Sender sender, Partial partial, FileTooLarge why) {
    refused(sender, partial.name(), new Refusal("TOO_LARGE", String.valueOf(why.getMessage())));
  }

  void done(Partial partial) {
    spool.release(partial);
  }

  private FileRefused refused(Sender sender, FileName name, Refusal refusal) {
    metrics.refused(refusal.rule());
    if (refusals.spend(sender.box().id())) {
      tell(sender, name, refusal);
    }
    return new FileRefused(refusal);
  }

  private void tell(Sender sender, FileName name, Refusal refusal) {
    try {
      outbox.add(message(sender, name, null, refusal));
    } catch (IOException e) {
      LOG.warn("{}: a refusal will be missing on the timeline", sender.box().id(), e);
    }
  }

  private FileReceived message(
      Sender sender, FileName name, @Nullable Stored stored, @Nullable Refusal refusal) {
    return new FileReceived(
        FileId.next(),
        sender.box().id(),
        sender.box().panelId(),
        name.value(),
        stored,
        refusal,
        sender.client(),
        clock.instant());
  }
}
