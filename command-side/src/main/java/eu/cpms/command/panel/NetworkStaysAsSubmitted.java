package eu.cpms.command.panel;

import eu.cpms.api.Rule;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.PanelScope;
import eu.cpms.api.panel.PanelStep;
import org.jspecify.annotations.Nullable;

record NetworkStaysAsSubmitted(PanelScope panel, @Nullable ErnId asked) implements Rule {

  @Override
  public boolean isMet() {
    ErnId submittedTo = panel.ern();
    return panel.step() == PanelStep.DRAFT || submittedTo == null || submittedTo.equals(asked);
  }

  @Override
  public String message() {
    return "The network stays the one that the panel was submitted to.";
  }
}
