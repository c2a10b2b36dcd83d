package eu.cpms.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the archives that servers come in, readable by any account whatever the umask. */
final class Archives {

  private Archives() {}

  /** Unpacks a zip archive without its topmost folder. */
  static void unzip(InputStream archive, Path folder) throws IOException {
    try (var zip = new ZipInputStream(archive)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        String below = name.substring(name.indexOf('/') + 1);
        if (!entry.isDirectory() && !below.isEmpty()) {
          write(zip, inside(folder, below), false);
        }
      }
    }
  }

  /** Unpacks a tar archive compressed with xz. */
  static void untarXz(InputStream archive, Path folder) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = inside(folder, entry.getName());
        if (entry.isSymbolicLink()) {
          Folders.createFor(target);
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
          write(tar, target, (entry.getMode() & 0100) != 0);
        }
      }
    }
  }

  private static void write(InputStream content, Path target, boolean executable)
      throws IOException {
    Folders.createFor(target);
    Files.copy(content, target);
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("archive entry " + name + " points outside its folder");
    }
    return target;
  }
}
