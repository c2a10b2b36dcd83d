package eu.cpms.ingest.receive;

/** The sender wants to go on behind the end of what has arrived. */
public final class NothingToResume extends Exception {

  private static final long serialVersionUID = 1L;

  NothingToResume(long arrived) {
    super(
        "Only " + arrived + " bytes have arrived; resume from there or send the file again",
        null,
        false,
        false);
  }
}
