package eu.cpms.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.cpms.api.Id;

/** A thematic area of one network. */
public record AreaId(@JsonValue String value) implements Id {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AreaId {
    Id.checked("area", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
