package eu.cpms.ingest.ftp;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Counts the sessions of each drop box, so that one cannot take them all. */
final class OpenSessions {

  private final int limit;
  private final Map<UUID, String> boxes = new HashMap<>();

  OpenSessions(int limit) {
    this.limit = limit;
  }

  /** Counts this session; false when the drop box has as many as it may. */
  synchronized boolean open(UUID session, String box) {
    boolean room = boxes.values().stream().filter(box::equals).count() < limit;
    if (room) {
      boxes.put(session, box);
    }
    return room;
  }

  synchronized void close(UUID session) {
    boxes.remove(session);
  }
}
