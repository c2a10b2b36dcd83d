package eu.cpms.command.access;

import eu.cpms.api.access.CentreId;
import java.util.Optional;

/** Looks centres up. */
public interface Centres {

  /** The country (ISO 3166-1 alpha-2) of a registered centre; empty for any other. */
  Optional<String> country(CentreId id);
}
