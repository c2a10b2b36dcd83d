package eu.cpms.query.panel;

import eu.cpms.api.Rejection.UnmetRule;
import eu.cpms.api.panel.PanelAction;
import eu.cpms.api.panel.PanelStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do in a panel now.
 *
 * @param to the target of a move; null for other actions
 * @param primary whether it is the one thing that is expected of this person next
 * @param unmet what still has to be so; empty when the action is possible now
 */
public record NextStep(
    PanelAction action, @Nullable PanelStep to, boolean primary, List<UnmetRule> unmet) {

  NextStep asPrimary() {
    return new NextStep(action, to, true, unmet);
  }
}
