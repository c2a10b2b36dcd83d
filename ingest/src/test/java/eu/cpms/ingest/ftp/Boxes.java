package eu.cpms.ingest.ftp;

import eu.cpms.api.file.DropBoxDirectory;
import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.panel.PanelId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Drop boxes in memory, which can be put out of reach. */
final class Boxes implements DropBoxDirectory {

  static final String PASSWORD = "correct horse 42";

  private final Map<String, OpenDropBoxAccount> open = new ConcurrentHashMap<>();
  volatile boolean away;

  OpenDropBoxAccount open() {
    OpenDropBoxAccount box =
        new OpenDropBoxAccount(
            DropBoxId.next(),
            PanelId.next(),
            Objects.requireNonNull(new BCryptPasswordEncoder(4).encode(PASSWORD)),
            Instant.now().plusSeconds(3600));
    return open(box);
  }

  OpenDropBoxAccount open(OpenDropBoxAccount box) {
    open.put(box.id().value(), box);
    return box;
  }

  void close(DropBoxId box) {
    open.remove(box.value());
  }

  @Override
  public Optional<OpenDropBoxAccount> findOpen(String userName) {
    if (away) {
      throw new IllegalStateException("The event store does not answer");
    }
    return Optional.ofNullable(open.get(userName));
  }
}
