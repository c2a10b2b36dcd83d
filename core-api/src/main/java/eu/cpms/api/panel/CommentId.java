package eu.cpms.api.panel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.cpms.api.Id;
import java.util.UUID;

/** One remark on the timeline of a panel. */
public record CommentId(@JsonValue String value) implements Id {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CommentId {
    Id.checked("comment", value);
  }

  /** A new identity. */
  public static CommentId next() {
    return new CommentId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
