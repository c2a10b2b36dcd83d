package eu.cpms.dicom.cli;

import eu.cpms.dicom.deid.Deidentification;
import eu.cpms.dicom.deid.DeidentificationReport;
import eu.cpms.dicom.deid.Deidentifier;
import eu.cpms.dicom.inspect.Patient;
import eu.cpms.dicom.model.DicomFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes de-identified copies under numbers, and says what a person must check. */
final class DeidentifyCommand {
  private static final int LONGEST_KEY = 1 << 16;
  private final PrintStream out;
  private final Inputs inputs;
  private final Map<String, Deidentifier> deidentifiers = new HashMap<>();
  private int number;
  private int written;
  private int looks;

  DeidentifyCommand(PrintStream out, Inputs inputs) {
    this.out = out;
    this.inputs = inputs;
  }

  void run(Arguments arguments) throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    if (arguments.option("--key-file").isPresent()) {
      key = key(Path.of(arguments.required("--key-file")));
    }
    Deidentifier rules =
        new Deidentifier(
            new Deidentification(
                key,
                arguments.option("--pseudonym").orElse("ANONYMOUS"),
                Deidentification.CLINICAL_OPTIONS));
    boolean perPatient = arguments.option("--pseudonym").isEmpty();
    try (OutputFolder folder = OutputFolder.open(arguments.required("--out"))) {
      inputs.leaveOut(folder.path());
      inputs.forEach(
          arguments.files(),
          (name, path, file) -> {
            Deidentifier deidentifier =
                perPatient
                    ? deidentifiers.computeIfAbsent(Patient.key(file.dataSet()), rules::forPatient)
                    : rules;
            Path copy = next(folder.path());
            DeidentificationReport report = copy(file, deidentifier, copy);
            out.println(Inputs.shown(name) + " -> " + copy.getFileName());
            report.reviews().forEach(review -> out.println("  look: " + review));
            written++;
            looks += report.reviews().isEmpty() ? 0 : 1;
          });
      out.printf(
          "copies: %d in %s, to look at: %d, refused: %d%n",
          written, folder.path(), looks, inputs.refused());
    }
  }

  private static byte[] key(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] key = in.readNBytes(LONGEST_KEY + 1);
      if (key.length > LONGEST_KEY) {
        throw new IllegalArgumentException(
            "the key file has more than %,d bytes".formatted(LONGEST_KEY));
      }
      return key;
    }
  }

  /** Numbers go on after the copies of earlier runs. */
  private Path next(Path folder) {
    while (Files.exists(numbered(folder))) {
      number++;
    }
    return numbered(folder);
  }

  private Path numbered(Path folder) {
    return folder.resolve(String.format(Locale.ROOT, "%06d.dcm", number));
  }

  /** A copy has its name when it is whole. */
  private DeidentificationReport copy(DicomFile file, Deidentifier deidentifier, Path copy)
      throws IOException {
    Path part = copy.resolveSibling(copy.getFileName() + ".part");
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      DeidentificationReport report = inputs.toolkit().deidentify(file, deidentifier, channel);
      Files.move(part, copy);
      return report;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
