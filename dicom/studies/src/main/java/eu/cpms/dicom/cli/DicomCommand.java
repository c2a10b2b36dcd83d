package eu.cpms.dicom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * {@code dicom inspect | deidentify | assemble}. Exit status 0: all files done; 1: some refused,
 * one line each on standard error; 2: wrong use, or the output cannot be written.
 */
public final class DicomCommand {
  private static final String USAGE =
      """
      Usage:
        dicom inspect [--json] FILES...
        dicom deidentify --out DIR [--key-file FILE] [--pseudonym TEXT] FILES...
        dicom assemble --out DIR [--base-url URL] FILES...
        dicom --help
      FILES are files, folders, or ZIP archives; after -- their names may begin with --.
      """;
  private final PrintStream out;
  private final PrintStream err;

  DicomCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    System.exit(new DicomCommand(System.out, System.err).run(List.of(arguments)));
  }

  int run(List<String> words) {
    if (words.contains("--help") && !words.contains("--")) {
      out.print(USAGE);
      out.flush();
      return 0;
    }
    Inputs inputs = new Inputs(err);
    try {
      Arguments arguments = Arguments.parse(words);
      switch (arguments.command()) {
        case "inspect" -> new InspectCommand(out, inputs).run(arguments);
        case "deidentify" -> new DeidentifyCommand(out, inputs).run(arguments);
        default -> new AssembleCommand(out, inputs).run(arguments);
      }
    } catch (IllegalArgumentException wrongUse) {
      err.println(wrongUse.getMessage());
      err.print(USAGE);
      return 2;
    } catch (IOException e) {
      err.println("cannot use the output folder or the key file: " + e);
      return 2;
    }
    if (out.checkError()) {
      err.println("cannot write to standard output");
      return 2;
    }
    return inputs.refused() == 0 ? 0 : 1;
  }
}
