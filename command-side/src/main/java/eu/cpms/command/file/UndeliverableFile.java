package eu.cpms.command.file;

/** A message that will never lead to an attached file, however often it is tried. */
final class UndeliverableFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UndeliverableFile(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
