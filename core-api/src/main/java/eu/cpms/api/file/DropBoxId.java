package eu.cpms.api.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.cpms.api.Id;
import java.security.SecureRandom;

/** A drop box for large files; also the user name of its FTP account. */
public record DropBoxId(@JsonValue String value) implements Id {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DropBoxId {
    Id.checked("dropBox", value);
  }

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  /** A new user name that says nothing about the panel, easy to read out on the telephone. */
  public static DropBoxId next() {
    StringBuilder name = new StringBuilder("panel-");
    RANDOM.ints(10, 0, ALPHABET.length()).forEach(i -> name.append(ALPHABET.charAt(i)));
    return new DropBoxId(name.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
