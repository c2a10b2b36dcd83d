package eu.cpms.query.access;

import eu.cpms.api.access.CentreId;

/** A hospital. {@code country} is ISO 3166-1 alpha-2. */
public record CentreDocument(CentreId id, String name, String country) {

  /** Stands for a centre that the read model does not know. */
  public static CentreDocument unknown(CentreId id) {
    return new CentreDocument(id, "unknown", "");
  }
}
