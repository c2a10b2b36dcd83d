package eu.cpms.query.panel;

import eu.cpms.api.access.ErnId;
import eu.cpms.api.panel.PanelEvent.ConsultationRequestSaved;
import eu.cpms.api.panel.PanelEvent.LeadAppointed;
import eu.cpms.api.panel.PanelEvent.OutcomeProposed;
import eu.cpms.api.panel.PanelEvent.OutcomeSigned;
import eu.cpms.api.panel.PanelEvent.PanelClosed;
import eu.cpms.api.panel.PanelEvent.PanelClosedWithoutOutcome;
import eu.cpms.api.panel.PanelEvent.PanelMoved;
import eu.cpms.api.panel.PanelEvent.PanelOpened;
import eu.cpms.api.panel.PanelEvent.PanelWithdrawn;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.Signature;
import eu.cpms.query.fold.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Where a panel stands.
 *
 * @param number null in a draft
 * @param ern in a draft the network that the request names, afterwards the one it was submitted to
 */
public record PanelCourse(
    PanelStep step, @Nullable String number, @Nullable ErnId ern, @Nullable PanelClosing closing) {

  static final PanelCourse START = new PanelCourse(PanelStep.DRAFT, null, null, null);

  PanelCourse after(RecordedEvent event) {
    return switch (event.payload()) {
      case ConsultationRequestSaved e -> step == PanelStep.DRAFT ? asks(e.request().ern()) : this;
      case PanelOpened e -> new PanelCourse(PanelStep.OPEN, e.number(), e.ern(), closing);
      case LeadAppointed e -> step == PanelStep.OPEN ? to(PanelStep.PANEL_SELECTION) : this;
      case PanelMoved e -> to(e.to());
      case OutcomeProposed e -> to(PanelStep.SIGN_OFF);
      case OutcomeSigned e -> e.signature() == Signature.REFUSED ? to(PanelStep.OUTCOME) : this;
      case PanelClosed e -> closed(PanelClosing.with(e, event.at()));
      case PanelClosedWithoutOutcome e -> closed(PanelClosing.without(e, event.at()));
      case PanelWithdrawn e -> to(PanelStep.WITHDRAWN);
      default -> this;
    };
  }

  private PanelCourse asks(@Nullable ErnId asked) {
    return new PanelCourse(step, number, asked, closing);
  }

  private PanelCourse to(PanelStep next) {
    return new PanelCourse(next, number, ern, closing);
  }

  private PanelCourse closed(PanelClosing how) {
    return new PanelCourse(PanelStep.CLOSED, number, ern, how);
  }
}
