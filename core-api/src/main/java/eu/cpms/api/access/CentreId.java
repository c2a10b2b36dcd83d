package eu.cpms.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.cpms.api.Id;
import java.util.UUID;

/** A healthcare provider (HCP): a hospital, never a person. */
public record CentreId(@JsonValue String value) implements Id {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CentreId {
    Id.checked("centre", value);
  }

  /** A new identity. */
  public static CentreId next() {
    return new CentreId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
