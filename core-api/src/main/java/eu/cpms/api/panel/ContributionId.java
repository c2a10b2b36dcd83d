package eu.cpms.api.panel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.cpms.api.Id;
import java.util.UUID;

/** One expert statement of a panel member. */
public record ContributionId(@JsonValue String value) implements Id {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ContributionId {
    Id.checked("contribution", value);
  }

  /** A new identity. */
  public static ContributionId next() {
    return new ContributionId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
