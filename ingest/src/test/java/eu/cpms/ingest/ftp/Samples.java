package eu.cpms.ingest.ftp;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real DICOM files that come with the project's data. */
public final class Samples {

  private static final Path DICOM = Path.of("../../shared/data/dicom");

  private Samples() {}

  /** The sample of this name; skips the test when the samples are not at hand. */
  public static Path dicom(String name) {
    Path file = DICOM.resolve(name);
    assumeTrue(Files.exists(file), "the sample files are not at hand");
    return file;
  }
}
