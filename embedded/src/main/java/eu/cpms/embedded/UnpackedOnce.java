package eu.cpms.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Fills a folder once. A crash on the way leaves no half-filled folder behind under that name. */
final class UnpackedOnce {

  /** Puts the content into an empty folder. */
  interface Content {
    void into(Path folder) throws IOException;
  }

  private UnpackedOnce() {}

  static Path at(Path folder, Content content) throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Folders.createFor(folder);
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
    Folders.delete(unfinished);
    content.into(Folders.create(unfinished));
    return Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }
}
