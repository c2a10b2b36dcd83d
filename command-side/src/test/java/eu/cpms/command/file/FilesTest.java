package eu.cpms.command.file;

import static eu.cpms.command.testing.People.as;
import static eu.cpms.command.testing.Refuses.unmet;
import static eu.cpms.command.testing.Refuses.with;

import eu.cpms.api.Command;
import eu.cpms.api.Rejection.Code;
import eu.cpms.api.access.Actor;
import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.FileCommand.AttachFile;
import eu.cpms.api.file.FileCommand.CloseDropBox;
import eu.cpms.api.file.FileCommand.OpenDropBox;
import eu.cpms.api.file.FileEvent.DropBoxClosed;
import eu.cpms.api.file.FileEvent.DropBoxOpened;
import eu.cpms.api.file.FileEvent.FileAttached;
import eu.cpms.api.file.FileId;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.command.desk.CommandTarget;
import eu.cpms.command.panel.PanelState;
import eu.cpms.command.panel.PanelStates;
import eu.cpms.command.panel.Panels;
import eu.cpms.command.testing.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class FilesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant WEEK = NOW.plus(Duration.ofDays(7));
  private static final PanelId PANEL = new PanelId("panel-1");
  private static final DropBoxId BOX = new DropBoxId("panel-box");
  private static final FileId FILE = new FileId("file-1");
  private static final DropBoxOpened OPENED = new DropBoxOpened(BOX, PANEL, "hash", WEEK);
  private static final AttachFile ATTACH =
      new AttachFile(FILE, PANEL, BOX, "a.dcm", 5, "00ff", "application/dicom");
  private static final FileAttached ATTACHED =
      new FileAttached(FILE, PANEL, BOX, "a.dcm", 5, "00ff", "application/dicom");

  private PanelStep step = PanelStep.ASSESSMENT;
  private int openBoxes;

  @Test
  void theRequesterOpensADropBox() {
    box(as(People.REQUESTER), open(WEEK)).expectEvents(OPENED);
  }

  @Test
  void membersOpenNoDropBox() {
    box(as(People.EXPERT), open(WEEK)).expectException(with(Code.FORBIDDEN));
  }

  @Test
  void strangersSeeNoPanelToOpenADropBoxFor() {
    box(as(People.STRANGER), open(WEEK)).expectException(with(Code.NOT_FOUND));
  }

  @Test
  void aDropBoxEndsWithinSevenDays() {
    box(as(People.REQUESTER), open(WEEK.plusMillis(1)))
        .expectException(unmet("BoxExpiresWithinSevenDays"));
    box(as(People.REQUESTER), open(NOW)).expectException(unmet("BoxExpiresWithinSevenDays"));
  }

  @Test
  void aPanelHasAtMostTwentyOpenDropBoxes() {
    openBoxes = 20;
    box(as(People.REQUESTER), open(WEEK)).expectException(unmet("FewerThanTwentyBoxesAreOpen"));
    openBoxes = 19;
    box(as(People.REQUESTER), open(WEEK)).expectEvents(OPENED);
  }

  @Test
  void aPanelThatTakesNoDataGetsNoDropBox() {
    step = PanelStep.SIGN_OFF;
    box(as(People.REQUESTER), open(WEEK)).expectException(unmet("PanelTakesData"));
  }

  @Test
  void theLeadClosesADropBox() {
    box(as(People.LEAD), new CloseDropBox(BOX), OPENED).expectEvents(new DropBoxClosed(BOX, PANEL));
  }

  @Test
  void aDropBoxIsClosedOnce() {
    box(as(People.LEAD), new CloseDropBox(BOX), OPENED, new DropBoxClosed(BOX, PANEL))
        .expectException(unmet("BoxIsOpen"));
  }

  @Test
  void theSystemAttachesAFile() {
    file(Actor.SYSTEM).expectEvents(ATTACHED);
  }

  @Test
  void aFileIsAttachedOnceHoweverOftenItIsTold() {
    file(Actor.SYSTEM, ATTACHED).expectNoEvents().expectSuccessfulHandlerExecution();
  }

  @Test
  void noFileIsAttachedAfterTheOutcomeIsProposed() {
    step = PanelStep.SIGN_OFF;
    file(Actor.SYSTEM).expectException(unmet("PanelTakesData"));
  }

  @Test
  void membersAttachNoFiles() {
    file(as(People.EXPERT)).expectException(with(Code.FORBIDDEN));
  }

  private static OpenDropBox open(Instant end) {
    return new OpenDropBox(BOX, PANEL, "hash", end);
  }

  private ResultValidator<DropBox> box(Actor actor, Command command, Object... given) {
    OpenDropBoxes boxes = (panel, now) -> openBoxes;
    var fixture = fixture(DropBox.class, actor);
    fixture.registerInjectableResources(boxes, Clock.fixed(NOW, ZoneOffset.UTC));
    return fixture.given(given).when(command);
  }

  private ResultValidator<ReceivedFile> file(Actor actor, Object... given) {
    return fixture(ReceivedFile.class, actor).given(given).when(ATTACH);
  }

  private <T> AggregateTestFixture<T> fixture(Class<T> type, Actor actor) {
    PanelState panel = PanelStates.at(step);
    Panels panels = id -> Optional.of(panel).filter(known -> id.equals(PANEL));
    AggregateTestFixture<T> fixture = new AggregateTestFixture<>(type);
    fixture.registerCommandTargetResolver(new CommandTarget());
    fixture.registerInjectableResources(actor, panels);
    return fixture;
  }
}
