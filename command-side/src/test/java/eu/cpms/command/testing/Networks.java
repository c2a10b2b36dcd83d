package eu.cpms.command.testing;

import eu.cpms.api.access.AreaId;
import eu.cpms.api.access.Ern;
import eu.cpms.api.access.Ern.ThematicArea;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.access.ErnId;
import java.util.List;

/** A small catalogue of networks. */
public final class Networks {

  public static final ErnId BONE = new ErnId("ern-01");
  public static final ErnId HEART = new ErnId("ern-02");
  public static final AreaId SHORT_STATURE = new AreaId("ern-01-a01");
  public static final AreaId FRAGILITY = new AreaId("ern-01-a02");
  public static final AreaId RHYTHM = new AreaId("ern-02-a01");

  public static final ErnCatalogue CATALOGUE =
      new ErnCatalogue(
          List.of(network(BONE, 1, SHORT_STATURE, FRAGILITY), network(HEART, 2, RHYTHM)));

  private Networks() {}

  private static Ern network(ErnId id, int order, AreaId... areas) {
    List<ThematicArea> known =
        List.of(areas).stream().map(area -> new ThematicArea(area, area.value())).toList();
    return new Ern(id, order, id.value(), id.value(), id.value(), "area", known);
  }
}
