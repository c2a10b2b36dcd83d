package eu.cpms.media.engine.rpc;

import org.jspecify.annotations.Nullable;

/** One socket and the session spoken about on it. Belongs to the control thread. */
final class Conversation {
  private final Socket socket;
  private @Nullable Session session;

  Conversation(Socket socket) {
    this.socket = socket;
  }

  Socket socket() {
    return socket;
  }

  @Nullable Session session() {
    return session;
  }

  void speakFor(Session next) {
    if (session != null && session != next) {
      session.detach(socket);
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
