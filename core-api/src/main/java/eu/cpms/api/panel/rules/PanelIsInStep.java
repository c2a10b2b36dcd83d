package eu.cpms.api.panel.rules;

import eu.cpms.api.Rule;
import eu.cpms.api.panel.PanelStep;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

record PanelIsInStep(PanelStep step, List<PanelStep> steps) implements Rule {

  @Override
  public boolean isMet() {
    return steps.contains(step);
  }

  @Override
  public String message() {
    return "The panel is in step "
        + steps.stream().map(PanelIsInStep::words).collect(Collectors.joining(" or "))
        + "; it is in "
        + words(step)
        + " now.";
  }

  private static String words(PanelStep step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
