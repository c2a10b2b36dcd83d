package eu.cpms.ingest.ftp;

import eu.cpms.api.file.DropBoxDirectory;
import eu.cpms.api.file.DropBoxDirectory.OpenDropBoxAccount;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.ftpserver.ftplet.Authentication;
import org.apache.ftpserver.ftplet.AuthenticationFailedException;
import org.apache.ftpserver.ftplet.User;
import org.apache.ftpserver.ftplet.UserManager;
import org.apache.ftpserver.usermanager.UsernamePasswordAuthentication;
import org.apache.ftpserver.usermanager.impl.UserMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Lets open drop boxes in by password. Whatever is wrong, the answer and the time it takes are the
 * same: each attempt costs one bcrypt, against a hash that nothing matches when there is no box.
 */
final class DropBoxUsers implements UserManager {

  private static final Logger LOG = LoggerFactory.getLogger(DropBoxUsers.class);
  private static final int MOST_FAILURES_OF_USER = 10;
  private static final int MOST_FAILURES_OF_ADDRESS = 50;

  private final DropBoxDirectory boxes;
  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
  private final String nobody = Objects.requireNonNull(bcrypt.encode(UUID.randomUUID().toString()));
  private final FailedLogins ofUser;
  private final FailedLogins ofAddress;
  private final Counter failures;

  DropBoxUsers(DropBoxDirectory boxes, Clock clock, MeterRegistry registry) {
    this.boxes = boxes;
    this.ofUser = new FailedLogins(clock, MOST_FAILURES_OF_USER);
    this.ofAddress = new FailedLogins(clock, MOST_FAILURES_OF_ADDRESS);
    this.failures = registry.counter("cpms.ftp.logins.failed");
  }

  @Override
  public User authenticate(Authentication attempt) throws AuthenticationFailedException {
    if (!(attempt instanceof UsernamePasswordAuthentication login)) {
      throw new AuthenticationFailedException("Drop boxes sign in by password");
    }
    String user = login.getUsername();
    String address = address(login.getUserMetadata());
    boolean tooMany = ofUser.tooMany(user) || ofAddress.tooMany(address);
    Optional<OpenDropBoxAccount> box = boxes.findOpen(user);
    boolean right = matches(login.getPassword(), box);
    if (tooMany || !right) {
      throw failed(user, address, tooMany);
    }
    ofUser.forget(user);
    return new DropBoxUser(box.orElseThrow());
  }

  private boolean matches(@Nullable String password, Optional<OpenDropBoxAccount> box) {
    String hash = box.map(OpenDropBoxAccount::passwordHash).orElse(nobody);
    return bcrypt.matches(password == null ? "" : password, hash) && box.isPresent();
  }

  private AuthenticationFailedException failed(String user, String address, boolean tooMany) {
    ofUser.add(user);
    ofAddress.add(address);
    failures.increment();
    LOG.warn("Failed FTP login from {}{}", address, tooMany ? ", too many before" : "");
    return new AuthenticationFailedException("No such open drop box with this password");
  }

  private static String address(@Nullable UserMetadata metadata) {
    InetAddress address = metadata == null ? null : metadata.getInetAddress();
    return address == null ? "unknown" : address.getHostAddress();
  }

  /** Nobody is known before the password is: the library would answer differently. */
  @Override
  public @Nullable User getUserByName(String name) {
    return null;
  }

  @Override
  public String[] getAllUserNames() {
    return new String[0];
  }

  @Override
  public void delete(String name) {
    throw new UnsupportedOperationException("Drop boxes are closed by their panel");
  }

  @Override
  public void save(User user) {
    throw new UnsupportedOperationException("Drop boxes are opened by their panel");
  }

  @Override
  public boolean doesExist(String name) {
    return false;
  }

  @Override
  public @Nullable String getAdminName() {
    return null;
  }

  @Override
  public boolean isAdmin(String name) {
    return false;
  }
}
