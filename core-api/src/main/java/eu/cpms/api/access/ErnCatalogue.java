package eu.cpms.api.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The networks and their thematic areas: reference data, the same on every side. */
public record ErnCatalogue(List<Ern> erns) {

  public ErnCatalogue {
    erns = erns.stream().sorted(Comparator.comparingInt(Ern::order)).toList();
  }

  /** The network with this id. */
  public Optional<Ern> find(ErnId id) {
    return erns.stream().filter(ern -> ern.id().equals(id)).findFirst();
  }

  /** Whether the network has the area. */
  public boolean hasArea(ErnId id, AreaId area) {
    return find(id).stream()
        .flatMap(ern -> ern.areas().stream())
        .anyMatch(known -> known.id().equals(area));
  }
}
