package eu.cpms.command.panel;

import eu.cpms.api.panel.PanelId;

/** Looks up whether files were attached to a panel. */
public interface PanelFiles {

  /** Whether the panel has at least one file. */
  boolean any(PanelId id);
}
