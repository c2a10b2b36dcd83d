package eu.cpms.query.panel;

import eu.cpms.api.panel.PanelEvent.PanelClosed;
import eu.cpms.api.panel.PanelEvent.PanelClosedWithoutOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a panel ended. The last three are null when it was closed without an outcome. */
public record PanelClosing(
    Instant at,
    boolean withOutcome,
    String reason,
    boolean counted,
    @Nullable Boolean adviceGiven,
    @Nullable Boolean managementChanged,
    @Nullable Integer followUpMonths) {

  static PanelClosing with(PanelClosed e, Instant at) {
    return new PanelClosing(
        at,
        true,
        "",
        e.counted(),
        e.answers().adviceGiven(),
        e.answers().managementChanged(),
        e.answers().followUpMonths());
  }

  static PanelClosing without(PanelClosedWithoutOutcome e, Instant at) {
    return new PanelClosing(at, false, e.reason(), false, null, null, null);
  }
}
