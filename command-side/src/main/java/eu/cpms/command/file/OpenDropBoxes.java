package eu.cpms.command.file;

import eu.cpms.api.panel.PanelId;
import java.time.Instant;

/** Looks up how many drop boxes a panel has. */
interface OpenDropBoxes {

  /** How many drop boxes of the panel take files at this instant. */
  int count(PanelId panel, Instant now);
}
