package eu.cpms.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.cpms.api.Id;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A health professional or other person with an account. */
public record MemberId(@JsonValue String value) implements Id {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MemberId {
    Id.checked("member", value);
  }

  /** The same sign-in subject always gives the same member. */
  public static MemberId ofSubject(String subject) {
    byte[] name = ("member:" + subject).getBytes(StandardCharsets.UTF_8);
    return new MemberId(UUID.nameUUIDFromBytes(name).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
