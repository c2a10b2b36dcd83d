package eu.cpms.server.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * The accounts of the embedded provider outside demo mode: one line {@code subject:hash} each, as
 * {@code ./cpms account} writes them.
 */
record AccountFile(Path path) implements UserDetailsService {

  @Override
  public UserDetails loadUserByUsername(String subject) {
    return hashOf(subject)
        .map(hash -> User.withUsername(subject).password(hash).build())
        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  private Optional<String> hashOf(String subject) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(path)) {
      return lines
          .filter(line -> line.startsWith(subject + ":"))
          .map(line -> line.substring(subject.length() + 1))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
