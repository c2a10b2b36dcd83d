package eu.cpms.media.engine.rpc;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One socket and the session spoken about on it. Belongs to the control thread. */
final class Conversation {
  private final Consumer<String> socket;
  private @Nullable Session session;

  /**
   * A conversation without a session yet.
   *
   * @param socket sends a text frame to the client
   */
  Conversation(Consumer<String> socket) {
    this.socket = socket;
  }

  @Nullable Session session() {
    return session;
  }

  void speakFor(Session next) {
    if (session != next) {
      closed();
    }
    session = next;
    next.attach(socket);
  }

  void forgetSession() {
    session = null;
  }

  void closed() {
    if (session != null) {
      session.detach(socket);
    }
  }
}
