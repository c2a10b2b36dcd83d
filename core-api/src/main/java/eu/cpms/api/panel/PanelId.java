package eu.cpms.api.panel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.cpms.api.Id;
import java.util.UUID;

/** One consultation about one patient. */
public record PanelId(@JsonValue String value) implements Id {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PanelId {
    Id.checked("panel", value);
  }

  /** A new identity. */
  public static PanelId next() {
    return new PanelId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
