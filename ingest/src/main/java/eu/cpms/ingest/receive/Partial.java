package eu.cpms.ingest.receive;

import eu.cpms.ingest.check.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * What has arrived of a file that is not complete.
 *
 * @param content the bytes so far
 * @param label holds the file's name, for the sender's list of what can be resumed
 */
public record Partial(FileName name, Path content, Path label) {

  /**
   * From where the sender may go on. One byte less than has arrived: a sender that had sent all,
   * but got no answer, then has something left to send and learns what became of the file.
   */
  public long resumableSize() throws IOException {
    return Math.max(0, arrived() - 1);
  }

  /** When the last byte came. */
  public Instant changedAt() throws IOException {
    FileTime changed = Files.getLastModifiedTime(content);
    return changed.toInstant();
  }

  /** Whether anything has arrived. */
  public boolean exists() {
    return Files.exists(content);
  }

  long arrived() throws IOException {
    return exists() ? Files.size(content) : 0;
  }

  void delete() throws IOException {
    Files.deleteIfExists(label);
    Files.deleteIfExists(content);
  }
}
