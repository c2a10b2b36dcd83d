package eu.cpms.dicom.cli;

import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.assembly.DicomZip;
import eu.cpms.dicom.assembly.ZipLimits;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens every file that the arguments name, one after the other, and tells which are refused. */
final class Inputs {
  private static final String ZIP = "PK\3\4";
  private static final int PREAMBLE = 128;
  private final DicomToolkit toolkit = DicomToolkit.preferred();
  private final PrintStream err;
  private int refused;
  private @Nullable Path output;

  Inputs(PrintStream err) {
    this.err = err;
  }

  /** What to do with each file. */
  interface Work {
    void on(String name, Path path, DicomFile file) throws IOException;
  }

  /** Work that may fail on one file, but must not end the run. */
  private interface Attempt {
    void run() throws IOException;
  }

  /** The folder for copies is not read where it lies in one that is. */
  void leaveOut(Path folder) {
    output = folder;
  }

  DicomToolkit toolkit() {
    return toolkit;
  }

  int refused() {
    return refused;
  }

  /** One line for a file that is not done. */
  void refuse(String name, String reason) {
    refused++;
    err.println(shown(name + ": " + reason));
  }

  /** A name on one line, whatever it is made of. */
  static String shown(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }

  void forEach(List<String> names, Work work) {
    for (String name : names) {
      try {
        below(Path.of(name)).forEach(path -> attempt(path.toString(), () -> take(path, work)));
      } catch (InvalidPathException e) {
        refuse(name, "IO " + e.getReason());
      }
    }
  }

  /** All files of a folder, links followed; what cannot be looked into is refused. */
  private List<Path> below(Path start) {
    List<Path> found = new ArrayList<>();
    int before = refused;
    var visitor =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            boolean own =
                output != null && !folder.equals(start) && Files.isSameFile(folder, output);
            return own ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.endsWith(OutputFolder.MARK)) {
              return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile()) {
              found.add(file);
            } else {
              boolean link = attributes.isSymbolicLink();
              refuse(
                  file.toString(), "IO " + (link ? "the link points nowhere" : "no regular file"));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            refuse(file.toString(), "IO " + DicomException.reason(e));
            return FileVisitResult.CONTINUE;
          }
        };
    attempt(
        start.toString(),
        () ->
            Files.walkFileTree(
                start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor));
    if (found.isEmpty() && refused == before) {
      refuse(start.toString(), "IO there is no file in this folder");
    }
    Collections.sort(found);
    return found;
  }

  private void attempt(String name, Attempt work) {
    try {
      work.run();
    } catch (DicomException e) {
      refuse(name, e.code() + " " + e.getMessage());
    } catch (IOException e) {
      refuse(name, "IO " + DicomException.reason(e));
    } catch (RuntimeException defect) {
      refuse(name, "DEFECT please report these lines");
      defect.printStackTrace(err);
    }
  }

  private void take(Path path, Work work) throws IOException {
    if (isZip(path)) {
      unpack(path, work);
    } else {
      open(path.toString(), path, work);
    }
  }

  /** A DICOM file may begin like one: its preamble is free for other formats (PS3.10 7.1). */
  private static boolean isZip(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(PREAMBLE + 4);
      String prefix = new String(start, StandardCharsets.ISO_8859_1);
      return prefix.startsWith(ZIP) && !prefix.startsWith("DICM", PREAMBLE);
    }
  }

  private void unpack(Path archive, Work work) throws IOException {
    Path place = Files.createTempFile("dicom-zip-", ".dcm");
    place.toFile().deleteOnExit(); // when the run is interrupted
    try {
      new DicomZip(ZipLimits.DEFAULT)
          .forEach(
              archive,
              place,
              entry -> {
                String name = archive + "!" + entry;
                attempt(name, () -> open(name, place, work));
              },
              (entry, reason) -> refuse(archive + "!" + entry, "IO " + reason));
    } finally {
      Files.deleteIfExists(place);
    }
  }

  private void open(String name, Path path, Work work) throws IOException {
    try (DicomFile file = toolkit.open(path)) {
      work.on(name, path, file);
    }
  }
}
