package eu.cpms.dicom.cli;

import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.assembly.DicomZip;
import eu.cpms.dicom.assembly.ZipLimits;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Opens every file that the arguments name, one after the other. */
final class Inputs {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private final DicomToolkit toolkit = DicomToolkit.preferred();
  private final Refusals refusals;

  Inputs(Refusals refusals) {
    this.refusals = refusals;
  }

  /** What to do with each file. */
  interface Work {
    void on(String name, Path path, DicomFile file) throws IOException;
  }

  DicomToolkit toolkit() {
    return toolkit;
  }

  void forEach(List<String> names, Work work) {
    for (String name : names) {
      try (Stream<Path> found = Files.walk(Path.of(name))) {
        for (Path path : found.filter(Files::isRegularFile).sorted().toList()) {
          one(path, work);
        }
      } catch (IOException e) {
        refusals.add(name, "cannot be read: " + e);
      }
    }
  }

  private void one(Path path, Work work) throws IOException {
    if (isZip(path)) {
      zip(path, work);
    } else {
      open(path.toString(), path, work);
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
    } catch (DicomException refused) {
      refusals.add(archive.toString(), refused.code() + " " + refused.getMessage());
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void open(String name, Path path, Work work) {
    try (DicomFile file = toolkit.open(path)) {
      work.on(name, path, file);
    } catch (DicomException refused) {
      refusals.add(name, refused.code() + " " + refused.getMessage());
    } catch (IOException e) {
      refusals.add(name, "cannot be written: " + e);
    }
  }
}
