package eu.cpms.dicom.cli;

import eu.cpms.dicom.deid.Deidentification;
import eu.cpms.dicom.deid.DeidentificationReport;
import eu.cpms.dicom.deid.Deidentifier;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes de-identified copies under their new SOP Instance UIDs, and says what a person must check.
 */
final class DeidentifyCommand {
  private final PrintStream out;
  private final Refusals refusals;

  DeidentifyCommand(PrintStream out, Refusals refusals) {
    this.out = out;
    this.refusals = refusals;
  }

  void run(Arguments arguments) {
    Inputs inputs = new Inputs(refusals);
    try {
      Path folder = Files.createDirectories(Path.of(arguments.required("--out")));
      byte[] key = Files.readAllBytes(Path.of(arguments.required("--key-file")));
      var settings =
          new Deidentification(
              key, arguments.required("--pseudonym"), Deidentification.CLINICAL_OPTIONS);
      Deidentifier deidentifier = new Deidentifier(settings);
      int[] written = {0};
      inputs.forEach(
          arguments.files(),
          (name, path, file) -> {
            Path copy = folder.resolve("%06d.dcm".formatted(written[0]++));
            report(name, copy, copy(inputs, deidentifier, file, copy));
          });
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot use the output folder or key file: " + e, e);
    }
  }

  private static DeidentificationReport copy(
      Inputs inputs, Deidentifier deidentifier, DicomFile file, Path copy) throws IOException {
    try (FileChannel channel =
        FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      return inputs.toolkit().deidentify(file, deidentifier, channel);
    } catch (DicomException refused) {
      Files.delete(copy);
      throw refused;
    }
  }

  private void report(String name, Path copy, DeidentificationReport report) {
    out.println(name + " -> " + copy.getFileName());
    report.reviews().forEach(review -> out.println("  look: " + review));
  }
}
