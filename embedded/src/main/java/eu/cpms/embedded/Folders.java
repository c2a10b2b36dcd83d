package eu.cpms.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** Small operations on folders. */
final class Folders {
  static final CopyOption REPLACE = StandardCopyOption.REPLACE_EXISTING;

  private Folders() {}

  /** Makes a missing folder, which any account may enter and read, whatever the umask. */
  static Path create(Path folder) throws IOException {
    return create(folder, "rwxr-xr-x");
  }

  /** Makes a missing folder that is its owner's alone. */
  static Path createPrivate(Path folder) throws IOException {
    return create(folder, "rwx------");
  }

  /** Several threads may make the same folder at once: the servers start beside each other. */
  private static Path create(Path folder, String permissions) throws IOException {
    if (!Files.isDirectory(folder)) {
      createFor(folder);
      Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(permissions);
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(wanted));
      Files.setPosixFilePermissions(folder, wanted);
    }
    return folder;
  }

  /** Makes the folder that a file or folder is to lie in. */
  static void createFor(Path path) throws IOException {
    create(requireNonNull(path.toAbsolutePath().getParent()));
  }

  /** Deletes a folder with all that is in it; a missing one is fine. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      tree.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
