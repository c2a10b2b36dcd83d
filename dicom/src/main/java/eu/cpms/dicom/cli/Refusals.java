package eu.cpms.dicom.cli;

import java.io.PrintStream;

/** One line for each file that was not done. */
final class Refusals {
  private final PrintStream err;
  private int count;

  Refusals(PrintStream err) {
    this.err = err;
  }

  void add(String file, String reason) {
    count++;
    err.println(file + ": " + reason);
  }

  boolean isEmpty() {
    return count == 0;
  }
}
