package eu.cpms.server.demo;

import static java.util.Objects.requireNonNull;

import eu.cpms.server.CpmsProperties;
import eu.cpms.server.Passwords;
import eu.cpms.server.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.stereotype.Component;

/** The accounts of a demonstration. They share one password, made for this data folder alone. */
@Component
@ConditionalOnProperty("cpms.demo")
public class DemoAccounts {

  private final String password;

  DemoAccounts(CpmsProperties cpms) throws IOException {
    password = passwordIn(cpms.data().resolve("keys/demo-password"));
  }

  /**
   * One account.
   *
   * @param name what is typed to sign in
   * @param label what the account is for, in a few words
   * @param country ISO 3166-1 alpha-2
   */
  public record DemoAccount(String name, String label, String country) {}

  /** All accounts, in the order of the story that they tell. */
  public List<DemoAccount> list() {
    return DemoPeople.ALL.stream()
        .map(person -> new DemoAccount(person.account(), person.label(), person.centre().country()))
        .toList();
  }

  /** The password of all of them. */
  public String password() {
    return password;
  }

  /** The accounts as the embedded provider checks them. */
  public UserDetailsService users(PasswordEncoder encoder) {
    String hash = requireNonNull(encoder.encode(password));
    return new InMemoryUserDetailsManager(
        list().stream().map(account -> user(account.name(), hash)).toList());
  }

  private static UserDetails user(String name, String hash) {
    return User.withUsername(name).password(hash).build();
  }

  private static String passwordIn(Path file) throws IOException {
    if (!Files.exists(file)) {
      PrivateFile.write(file, Passwords.next(12));
    }
    return Files.readString(file).strip();
  }
}
