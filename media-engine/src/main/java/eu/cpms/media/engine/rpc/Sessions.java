package eu.cpms.media.engine.rpc;

import eu.cpms.media.engine.model.KurentoException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The sessions there are. Belongs to the control thread. */
public final class Sessions {
  private static final int MOST = 1000;
  private final Map<String, Session> sessions = new LinkedHashMap<>();

  Session create() {
    if (sessions.size() >= MOST) {
      throw KurentoException.limit("sessions", MOST);
    }
    Session session = new Session();
    sessions.put(session.id, session);
    return session;
  }

  Session get(String id) {
    return Optional.ofNullable(sessions.get(id))
        .orElseThrow(() -> KurentoException.of(40007, "INVALID_SESSION", "Invalid session"));
  }

  void remove(Session session) {
    sessions.remove(session.id);
  }

  /** One too many that nobody would miss: it has no socket and, as it is said here, no object. */
  Optional<Session> dispensable(Predicate<Session> holdsNothing) {
    return sessions.size() < MOST
        ? Optional.empty()
        : sessions.values().stream().filter(Session::isDetached).filter(holdsNothing).findFirst();
  }

  /** Those that have had no socket for a whole collector period. */
  List<Session> collectable() {
    return sessions.values().stream().filter(Session::collectable).toList();
  }

  /** The ids of all. */
  public List<String> ids() {
    return List.copyOf(sessions.keySet());
  }
}
