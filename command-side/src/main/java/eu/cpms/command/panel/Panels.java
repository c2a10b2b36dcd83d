package eu.cpms.command.panel;

import eu.cpms.api.panel.PanelId;
import java.util.Optional;

/** Looks panels up. */
public interface Panels {

  /** What decisions need to know of the panel now; empty when there is no such panel. */
  Optional<PanelState> find(PanelId id);
}
