package eu.cpms.media.engine.rpc;

/** A client's WebSocket. */
interface Socket {
  /** Sends a text frame; a client that does not read is cut off instead of filling the memory. */
  void send(String text);
}
