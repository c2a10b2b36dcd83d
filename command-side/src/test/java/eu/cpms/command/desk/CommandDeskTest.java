package eu.cpms.command.desk;

import static eu.cpms.command.testing.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.Rejection;
import eu.cpms.api.Rejection.Code;
import eu.cpms.api.access.AccessCommand.RegisterCentre;
import eu.cpms.api.access.Actor;
import eu.cpms.api.panel.CommentId;
import eu.cpms.api.panel.PanelCommand.AddComment;
import eu.cpms.api.panel.PanelId;
import eu.cpms.command.testing.Cases;
import eu.cpms.command.testing.People;
import eu.cpms.command.testing.Refusals;
import eu.cpms.command.testing.RunningWriteModel;
import eu.cpms.command.testing.SharedWriteModel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;

class CommandDeskTest {

  private final CommandDesk desk = SharedWriteModel.desk();

  @Test
  void anUnknownHistoryDoesNotExist() {
    Rejection rejection =
        Refusals.of(desk.sendAs(as(People.LEAD), comment(new PanelId("panel-nowhere"))));

    assertThat(rejection.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(rejection.message()).isEqualTo("There is no such panel for you.");
  }

  @Test
  void whoRegistersWhatExistsMeetsAConflict() {
    Rejection rejection =
        Refusals.of(desk.sendAs(Actor.SYSTEM, new RegisterCentre(People.GHENT, "UZ Gent", "BE")));

    assertThat(rejection.code()).isEqualTo(Code.CONFLICT);
  }

  @Test
  void theAnswerIsTheNumberOfEventsEvenWhenManySpeakAtOnce() {
    PanelId panel = SharedWriteModel.cases().draft(SharedWriteModel.cases().patient("Busy Bee"));

    List<Long> versions =
        IntStream.range(0, 20)
            .mapToObj(i -> desk.sendAs(as(People.REQUESTER), comment(panel)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();

    assertThat(versions).isEqualTo(IntStream.rangeClosed(2, 21).mapToObj(Long::valueOf).toList());
  }

  @Test
  void rejectionsSurviveTheWayFromAnotherNode() {
    Serializer messages = SharedWriteModel.get(Serializer.class);
    Rejection rejection =
        new Rejection(
            Code.RULE_VIOLATED, "Not yet", List.of(new Rejection.UnmetRule("Rule", "So it is")));

    assertThat(messages.<byte[], Object>deserialize(messages.serialize(rejection, byte[].class)))
        .isEqualTo(rejection);
  }

  @Test
  void withoutABrokerCommandsStillWork() {
    try (var app =
        RunningWriteModel.start(
            "cpms.roles=command", "spring.kafka.bootstrap-servers=127.0.0.1:1")) {
      Cases cases = new Cases(app.getBean(CommandDesk.class));
      cases.people();
      assertThat(cases.draft(cases.patient("Quiet Line"))).isNotNull();
    }
  }

  private static AddComment comment(PanelId panel) {
    return new AddComment(panel, CommentId.next(), "Noted");
  }
}
