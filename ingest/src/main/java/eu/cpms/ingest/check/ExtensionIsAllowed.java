package eu.cpms.ingest.check;

import eu.cpms.api.file.FileReceived.Refusal;
import java.util.Optional;
import java.util.stream.Collectors;

/** The published list by the letter: small and capital letters differ. */
record ExtensionIsAllowed(FileName name) {

  Optional<Refusal> refusal() {
    return Format.withExtension(name.extension()).isPresent()
        ? Optional.empty()
        : Optional.of(new Refusal("EXTENSION_NOT_ALLOWED", message()));
  }

  private String message() {
    return Format.allExtensions()
        .filter(name.extension()::equalsIgnoreCase)
        .findFirst()
        .map(right -> "Capitals matter: rename the file to ." + right + " and send it again.")
        .orElseGet(ExtensionIsAllowed::list);
  }

  private static String list() {
    return Format.allExtensions().collect(Collectors.joining(" ", "Allowed endings: ", "."));
  }
}
