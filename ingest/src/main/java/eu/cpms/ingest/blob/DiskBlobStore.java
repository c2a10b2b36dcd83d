package eu.cpms.ingest.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/** Keeps blobs on disk as {@code ab/cd/abcd...}, on the same file system as what is offered. */
public final class DiskBlobStore implements BlobStore {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final Path root;

  /** A store in this folder, which is made when first needed. */
  public DiskBlobStore(Path root) {
    this.root = root;
  }

  @Override
  public void keep(Path file, String sha256) throws IOException {
    Path folder = folder(sha256);
    Path place = folder.resolve(sha256);
    Durable.createFolders(root, folder);
    Durable.sync(file);
    if (Files.exists(place)) {
      Files.delete(file);
    } else {
      Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    }
    Durable.sync(folder);
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    return Files.newInputStream(folder(sha256).resolve(sha256));
  }

  private Path folder(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("Not a SHA-256 in small hex digits");
    }
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
  }
}
