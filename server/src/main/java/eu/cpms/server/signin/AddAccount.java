package eu.cpms.server.signin;

import eu.cpms.server.Passwords;
import eu.cpms.server.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** {@code ./cpms account SUBJECT}: makes an account of the embedded provider, or a new password. */
public final class AddAccount {

  private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,62}");

  private AddAccount() {}

  /** Takes the data folder and the subject; prints the new password once. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2 || !SUBJECT.matcher(arguments[1]).matches()) {
      System.err.println("cpms: the account's name is 1 to 63 letters, digits or . _ @ -");
      System.exit(2);
    }
    String password = Passwords.next(20);
    Path file = Path.of(arguments[0]).resolve("accounts");
    PrivateFile.write(file, String.join("\n", withAccount(file, arguments[1], password)) + "\n");
    System.out.println("account " + arguments[1] + ", password " + password + " (shown only now)");
  }

  private static List<String> withAccount(Path file, String subject, String password)
      throws IOException {
    List<String> lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
    lines.removeIf(line -> line.startsWith(subject + ":"));
    String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password);
    lines.add(subject + ":" + hash);
    return lines;
  }
}
