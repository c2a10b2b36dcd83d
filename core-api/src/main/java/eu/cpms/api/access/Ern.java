package eu.cpms.api.access;

import java.util.List;

/**
 * A European Reference Network.
 *
 * @param order its number in the official list, 1 to 24
 * @param code short code; was changed once for all networks, so never an identity
 * @param areaLabel the network's own word for its thematic areas
 */
public record Ern(
    ErnId id,
    int order,
    String code,
    String shortName,
    String officialName,
    String areaLabel,
    List<ThematicArea> areas) {

  public Ern {
    areas = List.copyOf(areas);
  }

  /** A sub-domain of the network. */
  public record ThematicArea(AreaId id, String name) {}
}
