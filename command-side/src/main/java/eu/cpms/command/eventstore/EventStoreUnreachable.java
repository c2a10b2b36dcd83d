package eu.cpms.command.eventstore;

/** The application does not start: its events cannot be read. The message is for the operator. */
final class EventStoreUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EventStoreUnreachable(String message) {
    super(message);
  }
}
