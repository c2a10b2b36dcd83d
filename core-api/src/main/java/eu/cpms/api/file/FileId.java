package eu.cpms.api.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.cpms.api.Id;
import java.util.UUID;

/** One file that came in, attached or refused. */
public record FileId(@JsonValue String value) implements Id {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public FileId {
    Id.checked("file", value);
  }

  /** A new identity. */
  public static FileId next() {
    return new FileId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
