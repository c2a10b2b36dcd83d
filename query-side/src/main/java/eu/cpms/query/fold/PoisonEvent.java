package eu.cpms.query.fold;

/** A fold cannot digest an event: it stops until the code or the data is mended. */
final class PoisonEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PoisonEvent(String message, Throwable cause) {
    super(message, cause);
  }

  PoisonEvent(String message) {
    super(message);
  }
}
