package eu.cpms.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one folder with all that the servers keep, held by this process alone. */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FolderLock lock;

  private DataFolder(Path path, FolderLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes the folder if need be and locks it. */
  static DataFolder open(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      Folders.create(path);
    } catch (IOException e) {
      throw new EmbeddedServersException(
          "data folder " + path + " cannot be made: " + e + "; choose another one", e);
    }
    if (!Files.isWritable(path)) {
      throw new EmbeddedServersException(
          "data folder " + path + " is read-only; make it writable or choose another one");
    }
    return new DataFolder(path, FolderLock.take(path));
  }

  Path path() {
    return path;
  }

  /** A folder below that other accounts may not enter, made when missing. */
  Path folder(String name) throws IOException {
    return Folders.createPrivate(path.resolve(name));
  }

  /** The file that a server's output goes to; the output of the start before is kept beside it. */
  Path freshLog(String server) throws IOException {
    Path log = folder("logs").resolve(server + ".log");
    if (Files.exists(log)) {
      Files.move(log, log.resolveSibling(server + ".1.log"), Folders.REPLACE);
    }
    return log;
  }

  @Override
  public void close() {
    lock.close();
  }
}
