package eu.cpms.dicom.cli;

import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.assembly.DicomZip;
import eu.cpms.dicom.assembly.ZipLimits;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Opens every file that the arguments name, one after the other, and tells which are refused. */
final class Inputs {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private final DicomToolkit toolkit = DicomToolkit.preferred();
  private final PrintStream err;
  private int refused;

  Inputs(PrintStream err) {
    this.err = err;
  }

  /** What to do with each file. */
  interface Work {
    void on(String name, Path path, DicomFile file) throws IOException;
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
    err.println(name + ": " + reason);
  }

  void forEach(List<String> names, Work work) {
    for (String name : names) {
      try (Stream<Path> found = Files.walk(Path.of(name))) {
        for (Path path : found.filter(Files::isRegularFile).sorted().toList()) {
          if (isZip(path)) {
            zip(path, work);
          } else {
            open(path.toString(), path, work);
          }
        }
      } catch (IOException e) {
        refuse(name, "IO cannot be read: " + e);
      }
    }
  }

  private static boolean isZip(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  private void zip(Path archive, Work work) throws IOException {
    Path folder = Files.createTempDirectory("dicom-zip-");
    try {
      for (var unpacked : new DicomZip(ZipLimits.DEFAULT).unpack(archive, folder)) {
        open(archive + "!" + unpacked.name(), unpacked.file(), work);
      }
    } catch (DicomException e) {
      refuse(archive.toString(), e.code() + " " + e.getMessage());
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private void open(String name, Path path, Work work) {
    try (DicomFile file = toolkit.open(path)) {
      work.on(name, path, file);
    } catch (DicomException e) {
      refuse(name, e.code() + " " + e.getMessage());
    } catch (IOException e) {
      refuse(name, "IO cannot be written: " + e);
    }
  }
}
