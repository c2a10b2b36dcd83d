package eu.cpms.command.file;

import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.DropBoxSettings;
import java.time.Instant;
import java.util.List;

/** The schema's {@code DropBoxOpened}, the only place where the password is shown. */
record DropBoxAnswer(
    String id,
    String host,
    int port,
    String encryption,
    String userName,
    DropBoxPassword secret,
    Instant expiresAt,
    List<String> allowedExtensions,
    long maxFileSize) {

  static DropBoxAnswer of(
      DropBoxId id, DropBoxPassword password, Instant expiresAt, DropBoxSettings settings) {
    return new DropBoxAnswer(
        id.value(),
        settings.host(),
        settings.port(),
        settings.encryption(),
        id.value(),
        password,
        expiresAt,
        settings.allowedExtensions(),
        settings.maxFileSize());
  }

  /** For the answer; {@link #toString()} shows nothing of it. */
  public String password() {
    return secret.characters();
  }
}
