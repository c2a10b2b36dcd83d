package eu.cpms.ingest.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Keeps the content of files under its own SHA-256. Content never changes and is never kept twice.
 */
public interface BlobStore {

  /**
   * Takes a finished file over. When this returns the content survives a crash and {@code file} is
   * gone; when it throws, nothing can be seen in the store and {@code file} may be offered again.
   *
   * @param sha256 hex digest of the whole file, in small letters
   * @throws IOException when the store is full or out of reach
   */
  void keep(Path file, String sha256) throws IOException;

  /**
   * The content from its first byte. Skipping in the stream costs nothing.
   *
   * @throws java.nio.file.NoSuchFileException when the store has no such content
   * @throws IOException when the store is out of reach
   */
  InputStream open(String sha256) throws IOException;
}
