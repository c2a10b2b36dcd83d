package eu.cpms.ingest.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes what was written to files and folders survive a crash of the machine. */
public final class Durable {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private Durable() {}

  /** Returns when a file's content, or a folder's list of files, is on the disk. */
  public static void sync(Path fileOrFolder) throws IOException {
    try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * Creates {@code folder} and what is missing above it, down from {@code root}, durably and for
   * their owner alone: they hold patients' files.
   */
  public static void createFolders(Path root, Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder, OWNER_ONLY);
    Path made = folder;
    while (made != null && made.startsWith(root)) {
      sync(made);
      made = made.getParent();
    }
  }
}
