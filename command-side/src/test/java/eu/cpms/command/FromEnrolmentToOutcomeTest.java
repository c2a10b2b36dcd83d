package eu.cpms.command;

import static eu.cpms.command.testing.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.Command;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.Member;
import eu.cpms.api.file.DropBoxDirectory;
import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.FileCommand.AttachFile;
import eu.cpms.api.file.FileCommand.OpenDropBox;
import eu.cpms.api.file.FileDirectory;
import eu.cpms.api.file.FileId;
import eu.cpms.api.panel.Certainty;
import eu.cpms.api.panel.ClosingAnswers;
import eu.cpms.api.panel.ContributionId;
import eu.cpms.api.panel.Outcome;
import eu.cpms.api.panel.PanelCommand.ClosePanel;
import eu.cpms.api.panel.PanelCommand.Contribute;
import eu.cpms.api.panel.PanelCommand.MovePanel;
import eu.cpms.api.panel.PanelCommand.ProposeOutcome;
import eu.cpms.api.panel.PanelCommand.SignOutcome;
import eu.cpms.api.panel.PanelEvent.PanelClosed;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.Signature;
import eu.cpms.command.testing.People;
import eu.cpms.command.testing.SharedWriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

class FromEnrolmentToOutcomeTest {

  @Test
  void aCaseGoesFromEnrolmentToItsSignedOutcome() {
    PanelId panel =
        SharedWriteModel.cases()
            .joined(
                SharedWriteModel.cases().patient("Quiet River"),
                People.EXPERT,
                People.SECOND_EXPERT);
    FileId file = attachFile(panel);

    send(People.LEAD, new MovePanel(panel, PanelStep.ASSESSMENT, ""));
    contribute(panel, People.EXPERT);
    contribute(panel, People.SECOND_EXPERT);
    send(People.LEAD, new MovePanel(panel, PanelStep.OUTCOME, ""));
    Outcome outcome =
        new Outcome(List.of("Genetics", "Not yet"), "Brittle bones", "", Outcome.Consensus.FULL);
    send(People.LEAD, new ProposeOutcome(panel, outcome));
    send(People.LEAD, new SignOutcome(panel, 1, Signature.SIGNED, ""));
    send(People.EXPERT, new SignOutcome(panel, 1, Signature.SIGNED, ""));
    long version = send(People.LEAD, new ClosePanel(panel, new ClosingAnswers(true, true, 3)));

    DomainEventMessage<?> last = last(panel);
    assertThat(last.getPayload())
        .isInstanceOfSatisfying(PanelClosed.class, e -> assertThat(e.counted()).isTrue());
    assertThat(version).isEqualTo(last.getSequenceNumber() + 1);
    assertThat(last.getMetaData())
        .containsEntry("actor", People.LEAD.id().value())
        .containsEntry("centre", People.LYON.value())
        .containsEntry("roles", "HEALTH_PROFESSIONAL@ern-01")
        .containsKeys("onBehalfOf", "client", "correlationId", "causationId");
    assertThat(SharedWriteModel.get(FileDirectory.class).find(file, as(People.EXPERT)).name())
        .isEqualTo("a.dcm");
  }

  private static FileId attachFile(PanelId panel) {
    DropBoxId box = DropBoxId.next();
    Instant end = Instant.now().plus(Duration.ofDays(6));
    send(People.REQUESTER, new OpenDropBox(box, panel, "$2a$10$hash", end));
    assertThat(SharedWriteModel.get(DropBoxDirectory.class).findOpen(box.value())).isPresent();
    FileId file = FileId.next();
    SharedWriteModel.desk()
        .sendAs(
            Actor.SYSTEM, new AttachFile(file, panel, box, "a.dcm", 5, "00ff", "application/dicom"))
        .join();
    return file;
  }

  private static void contribute(PanelId panel, Member member) {
    send(
        member, new Contribute(panel, ContributionId.next(), "I think so", "", Certainty.MODERATE));
  }

  private static long send(Member member, Command command) {
    return SharedWriteModel.desk().sendAs(as(member), command).join();
  }

  private static DomainEventMessage<?> last(PanelId panel) {
    return SharedWriteModel.get(EventStore.class)
        .readEvents(panel.value())
        .asStream()
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
