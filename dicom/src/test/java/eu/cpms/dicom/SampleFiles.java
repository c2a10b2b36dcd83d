package eu.cpms.dicom;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The real files of pydicom's test data, where they are at hand; {@code -Ddicom.samples=FOLDER}
 * takes others.
 */
public final class SampleFiles {
  private static final Path FOLDER =
      Path.of(System.getProperty("dicom.samples", "../../shared/data/dicom"));

  /** Damaged beyond reading: cut short, and begun one byte early. */
  private static final Set<String> REFUSED =
      Set.of("MR_truncated.dcm", "no_meta.dcm", "rtplan_truncated.dcm");

  private SampleFiles() {}

  public static Path named(String name) {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), () -> file + " is not there: no sample files");
    return file;
  }

  public static List<Path> readable() {
    return all().filter(file -> !REFUSED.contains(file.getFileName().toString())).toList();
  }

  public static List<Path> refused() {
    return all().filter(file -> REFUSED.contains(file.getFileName().toString())).toList();
  }

  /** The content of small files, whole and damaged ones; none where there is no folder. */
  public static Stream<byte[]> smallerThan(long bytes) {
    return Files.isDirectory(FOLDER)
        ? all().filter(file -> file.toFile().length() < bytes).map(SampleFiles::content)
        : Stream.empty();
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> all() {
    assumeTrue(Files.isDirectory(FOLDER), () -> FOLDER + " is not there: no sample files");
    try (Stream<Path> found = Files.walk(FOLDER)) {
      return found.filter(file -> file.toString().endsWith(".dcm")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
