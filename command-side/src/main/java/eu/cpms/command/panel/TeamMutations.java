package eu.cpms.command.panel;

import eu.cpms.api.Text;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.panel.PanelCommand.AnswerInvitation;
import eu.cpms.api.panel.PanelCommand.AppointLead;
import eu.cpms.api.panel.PanelCommand.InviteMembers;
import eu.cpms.api.panel.PanelId;
import eu.cpms.command.desk.Changed;
import eu.cpms.command.desk.CommandDesk;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations of a panel's lead and members. */
@Controller
class TeamMutations {

  private final CommandDesk desk;

  TeamMutations(CommandDesk desk) {
    this.desk = desk;
  }

  @MutationMapping
  CompletableFuture<Changed> appointLead(@Argument String panelId, @Argument String memberId) {
    PanelId id = new PanelId(panelId);
    return Changed.of(id, desk.send(new AppointLead(id, new MemberId(memberId))));
  }

  @MutationMapping
  CompletableFuture<Changed> inviteMembers(
      @Argument String panelId, @Argument List<String> memberIds) {
    PanelId id = new PanelId(panelId);
    List<MemberId> members =
        Text.atMost("memberIds", memberIds, 50).stream().map(MemberId::new).toList();
    return Changed.of(id, desk.send(new InviteMembers(id, members)));
  }

  @MutationMapping
  CompletableFuture<Changed> answerInvitation(
      @Argument String panelId, @Argument boolean accept, @Argument @Nullable String reason) {
    PanelId id = new PanelId(panelId);
    String why = Objects.requireNonNullElse(reason, "");
    return Changed.of(id, desk.send(new AnswerInvitation(id, accept, why)));
  }
}
