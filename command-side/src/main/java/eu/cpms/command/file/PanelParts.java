package eu.cpms.command.file;

import eu.cpms.api.Refused;
import eu.cpms.api.Rule;
import eu.cpms.api.access.Action;
import eu.cpms.api.access.Actor;
import eu.cpms.api.file.FileEvent;
import eu.cpms.api.panel.PanelAction;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.panel.rules.PanelRules;
import eu.cpms.command.panel.PanelDoor;
import eu.cpms.command.panel.PanelState;
import eu.cpms.command.panel.Panels;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;

/** What drop boxes and files have in common: they belong to a panel. */
final class PanelParts {

  private PanelParts() {}

  /** The panel, if the person may do this in it. */
  static PanelState require(PanelId id, Actor actor, Action action, Panels panels) {
    PanelState panel = panels.find(id).orElseThrow(() -> Refused.notFound("panel"));
    PanelDoor.require(actor, action, panel.scope());
    return panel;
  }

  /** The panel still takes data, and these rules are met. */
  static void requireAll(PanelState panel, Rule... own) {
    Rule[] shared = PanelRules.of(PanelAction.OPEN_DROP_BOX, panel.facts());
    Rule.requireAll(Stream.concat(Stream.of(shared), Stream.of(own)).toArray(Rule[]::new));
  }

  /** The event names its panel in the metadata too, for those who follow a case. */
  static void apply(FileEvent event) {
    AggregateLifecycle.apply(event, MetaData.with("panelId", event.panelId().value()));
  }
}
