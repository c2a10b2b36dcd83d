package eu.cpms.ingest.check;

import eu.cpms.api.file.FileReceived.Refusal;
import java.io.IOException;
import java.util.Optional;

/** A file with a TIFF header in its DICOM preamble is DICOM, whatever its name says. */
record ContentMatchesExtension(DicomCheck dicom) implements FileRule {

  @Override
  public Optional<Refusal> refusal(FileName name, Content content) throws IOException {
    Format claimed = Format.withExtension(name.extension()).orElseThrow();
    if (claimed == Format.DICOM) {
      return dicom
          .problem(content.path())
          .map(problem -> refusal("This is not a sound DICOM file: " + problem + "."));
    }
    boolean matches = !Format.DICOM.matches(content) && claimed.matches(content);
    return matches ? Optional.empty() : Optional.of(refusal(advice(name, content)));
  }

  private static String advice(FileName name, Content content) throws IOException {
    String problem = "The content is not what the ending ." + name.extension() + " says.";
    return problem
        + Format.marked(content)
            .map(found -> " It looks like ." + found.extensions().getFirst() + ": rename it so.")
            .orElse(" Save the file in that format and send it again.");
  }

  private static Refusal refusal(String message) {
    return new Refusal("CONTENT_DOES_NOT_MATCH_EXTENSION", message);
  }
}
