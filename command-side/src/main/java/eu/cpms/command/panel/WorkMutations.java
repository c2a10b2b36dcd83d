package eu.cpms.command.panel;

import eu.cpms.api.panel.Certainty;
import eu.cpms.api.panel.CommentId;
import eu.cpms.api.panel.ContributionId;
import eu.cpms.api.panel.PanelCommand.AddComment;
import eu.cpms.api.panel.PanelCommand.Contribute;
import eu.cpms.api.panel.PanelCommand.MovePanel;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.command.desk.Changed;
import eu.cpms.command.desk.CommandDesk;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations of a panel under way. */
@Controller
class WorkMutations {

  private final CommandDesk desk;

  WorkMutations(CommandDesk desk) {
    this.desk = desk;
  }

  @MutationMapping
  CompletableFuture<Changed> movePanel(
      @Argument String panelId, @Argument PanelStep to, @Argument @Nullable String reason) {
    PanelId id = new PanelId(panelId);
    String why = Objects.requireNonNullElse(reason, "");
    return Changed.of(id, desk.send(new MovePanel(id, to, why)));
  }

  @MutationMapping
  CompletableFuture<Changed> contribute(
      @Argument String panelId, @Argument ContributionInput input) {
    PanelId id = new PanelId(panelId);
    return Changed.of(id, desk.send(input.command(id)));
  }

  @MutationMapping
  CompletableFuture<Changed> comment(@Argument String panelId, @Argument String text) {
    PanelId id = new PanelId(panelId);
    return Changed.of(id, desk.send(new AddComment(id, CommentId.next(), text)));
  }

  record ContributionInput(String text, @Nullable String recommendation, Certainty certainty) {
    Contribute command(PanelId id) {
      String advice = Objects.requireNonNullElse(recommendation, "");
      return new Contribute(id, ContributionId.next(), text, advice, certainty);
    }
  }
}
