package eu.cpms.query.panel;

import eu.cpms.api.Refused;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.PanelAccess;
import eu.cpms.api.panel.PanelId;
import eu.cpms.query.elastic.ReadModel;
import org.springframework.stereotype.Component;

/** Who may read what belongs to a panel's content. */
@Component
public final class PanelReader {

  private final ReadModel<PanelDocument> panels;

  PanelReader(ReadModel<PanelDocument> panels) {
    this.panels = panels;
  }

  /**
   * Refuses with NOT_FOUND when the panel is not there for the person at all, with FORBIDDEN when
   * the person does not see its content; returns the access otherwise.
   */
  public PanelAccess requireContent(PanelId id, Actor actor) {
    PanelAccess access = access(id, actor);
    if (access == PanelAccess.NONE) {
      throw Refused.notFound("panel");
    }
    if (!access.showsContent()) {
      throw Refused.forbidden("Only those who take part in the panel see this.");
    }
    return access;
  }

  /** How much of the panel the person sees; NONE when there is no such panel. */
  public PanelAccess access(PanelId id, Actor actor) {
    return panels
        .find(id)
        .map(panel -> AccessPolicy.access(actor, panel.scope()))
        .orElse(PanelAccess.NONE);
  }
}
