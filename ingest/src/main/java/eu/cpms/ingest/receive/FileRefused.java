package eu.cpms.ingest.receive;

import eu.cpms.api.file.FileReceived.Refusal;

/** The file breaks a rule. Made without a stack trace: it is an answer. */
public final class FileRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  FileRefused(Refusal refusal) {
    super(refusal.rule() + ": " + refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  /** The rule and what to do about it. */
  public Refusal refusal() {
    return refusal;
  }
}
