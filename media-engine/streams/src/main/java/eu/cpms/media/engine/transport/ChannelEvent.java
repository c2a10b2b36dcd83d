package eu.cpms.media.engine.transport;

/** What happens to a channel, told on the media thread: whoever listens must not block. */
public sealed interface ChannelEvent {
  /** A first authentic connectivity check came. */
  record Checking() implements ChannelEvent {}

  /** The browser nominated a path, at first or instead of an earlier one: {@code address port}. */
  record PathSelected(String local, String remote) implements ChannelEvent {}

  /** DTLS is done: media may flow. */
  record Secured() implements ChannelEvent {}

  /** DTLS came to nothing. */
  record Failed(String reason) implements ChannelEvent {}
}
