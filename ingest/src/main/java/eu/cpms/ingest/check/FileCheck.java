package eu.cpms.ingest.check;

import eu.cpms.api.file.FileReceived.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All rules for a file that comes in, in the order in which they are asked. */
public final class FileCheck {

  private final List<FileRule> contentRules;

  /** The rules, with this judge of DICOM files. */
  public FileCheck(DicomCheck dicom) {
    this.contentRules =
        List.of(
            new FileIsNotEmpty(), new ContentIsNotExecutable(), new ContentMatchesExtension(dicom));
  }

  /** The endings that are taken, exactly as they must be written. */
  public static List<String> allowedExtensions() {
    return Format.allExtensions().toList();
  }

  /** Why a file of this name is not taken, known before any content is. */
  public Optional<Refusal> ofName(FileName name) {
    return new ExtensionIsAllowed(name).refusal();
  }

  /** Why this content is not taken under this name, which {@link #ofName} found in order. */
  public Optional<Refusal> ofContent(FileName name, Path file) throws IOException {
    try (Content content = new Content(file)) {
      for (FileRule rule : contentRules) {
        Optional<Refusal> refusal = rule.refusal(name, content);
        if (refusal.isPresent()) {
          return refusal;
        }
      }
      return Optional.empty();
    }
  }

  /** The media type of content that {@link #ofContent} found in order. */
  public String mediaType(FileName name) {
    return Format.withExtension(name.extension()).orElseThrow().mediaType();
  }
}
