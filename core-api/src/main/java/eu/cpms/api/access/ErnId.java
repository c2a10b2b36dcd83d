package eu.cpms.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.cpms.api.Id;

/** A European Reference Network. Codes and names of networks change, this does not. */
public record ErnId(@JsonValue String value) implements Id {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ErnId {
    Id.checked("ern", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
