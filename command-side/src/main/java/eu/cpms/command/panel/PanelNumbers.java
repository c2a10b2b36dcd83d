package eu.cpms.command.panel;

import java.time.Instant;

/** Numbers that people call panels by. */
interface PanelNumbers {

  /** The next number of the year in Brussels, such as {@code PAN-2026-17}; never given twice. */
  String next(Instant now);
}
