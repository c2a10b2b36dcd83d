package eu.cpms.ingest.receive;

import eu.cpms.api.file.DropBoxId;
import eu.cpms.ingest.blob.Durable;
import eu.cpms.ingest.check.FileName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Uploads under way, a folder per drop box. They survive a restart, so that they can be resumed.
 * Files are named by a digest of the sender's name, never by the name itself.
 */
public final class Spool {

  private static final String CONTENT = ".part";
  private static final String LABEL = ".name";

  private final Path root;
  private final Set<Path> claimed = ConcurrentHashMap.newKeySet();

  /** A spool in this folder, which is made if missing. */
  public Spool(Path root) throws IOException {
    this.root = root;
    Durable.createFolders(root, root);
  }

  /** What has arrived in this box of the file with this name; may be nothing. */
  public Partial partial(DropBoxId box, FileName name) {
    Sha256 digest = new Sha256();
    byte[] key = name.value().getBytes(StandardCharsets.UTF_8);
    digest.update(key, 0, key.length);
    return partial(box, name, digest.hex());
  }

  /** The box's unfinished uploads, in no order. */
  public List<Partial> unfinished(DropBoxId box) throws IOException {
    List<Partial> found = new ArrayList<>();
    for (Path label : labels(folder(box))) {
      FileName.of(Files.readString(label)).map(name -> partial(box, name)).ifPresent(found::add);
    }
    return found.stream().filter(Partial::exists).toList();
  }

  /** Deletes what has not grown since {@code limit} and is not being sent now. */
  public void sweep(Instant limit) throws IOException {
    for (Path folder : list(root)) {
      for (Path file : list(folder)) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(limit) && !isClaimed(file)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Whether no upload is under way. */
  public boolean isIdle() {
    return claimed.isEmpty();
  }

  void claim(Partial partial) throws UploadBusy, IOException {
    if (!claimed.add(partial.content())) {
      throw new UploadBusy();
    }
    Files.createDirectories(partial.content().getParent());
    Files.writeString(partial.label(), partial.name().value());
  }

  void release(Partial partial) {
    claimed.remove(partial.content());
  }

  private boolean isClaimed(Path file) {
    String name = file.getFileName().toString();
    return claimed.contains(file.resolveSibling(name.substring(0, name.indexOf('.')) + CONTENT));
  }

  private Partial partial(DropBoxId box, FileName name, String key) {
    return new Partial(name, folder(box).resolve(key + CONTENT), folder(box).resolve(key + LABEL));
  }

  private Path folder(DropBoxId box) {
    return root.resolve(box.value());
  }

  private static List<Path> labels(Path folder) throws IOException {
    return list(folder).stream().filter(file -> file.toString().endsWith(LABEL)).toList();
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
