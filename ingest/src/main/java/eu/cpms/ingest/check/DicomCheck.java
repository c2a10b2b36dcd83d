package eu.cpms.ingest.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Decides whether a file that claims to be DICOM can be read as such. */
public interface DicomCheck {

  /** What is wrong, as the end of the sentence "This is not a sound DICOM file: ..." */
  Optional<String> problem(Path file) throws IOException;
}
