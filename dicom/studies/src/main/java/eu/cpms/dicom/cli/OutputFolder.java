package eu.cpms.dicom.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A folder into which one run at a time writes: names of copies are given one after the other. */
record OutputFolder(Path path, Path mark, FileChannel channel) implements AutoCloseable {
  /** The file that says so; no input, where a folder lies in another that is read. */
  static final String MARK = ".in-use";

  /**
   * Makes the folder if it is not there.
   *
   * @throws IOException when it cannot be used, or another run uses it
   */
  static OutputFolder open(String name) throws IOException {
    Path path = Files.createDirectories(Path.of(name));
    Path mark = path.resolve(MARK);
    FileChannel channel =
        FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new FileSystemException(name, null, "another run writes into this folder");
    }
    return new OutputFolder(path, mark, channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** The mark goes before its lock, so that nobody takes it for a free one. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(mark);
    channel.close();
  }
}
