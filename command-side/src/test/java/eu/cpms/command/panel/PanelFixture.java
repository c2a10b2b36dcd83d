package eu.cpms.command.panel;

import static eu.cpms.command.testing.People.as;

import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.Member;
import eu.cpms.api.access.MemberDirectory;
import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.panel.Certainty;
import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.ContributionId;
import eu.cpms.api.panel.Outcome;
import eu.cpms.api.panel.PanelCommand;
import eu.cpms.api.panel.PanelEvent;
import eu.cpms.api.panel.PanelEvent.ConsultationRequestSaved;
import eu.cpms.api.panel.PanelEvent.ContributionMade;
import eu.cpms.api.panel.PanelEvent.InvitationAccepted;
import eu.cpms.api.panel.PanelEvent.LeadAppointed;
import eu.cpms.api.panel.PanelEvent.MemberInvited;
import eu.cpms.api.panel.PanelEvent.OutcomeProposed;
import eu.cpms.api.panel.PanelEvent.PanelDrafted;
import eu.cpms.api.panel.PanelEvent.PanelMoved;
import eu.cpms.api.panel.PanelEvent.PanelOpened;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.Urgency;
import eu.cpms.api.patient.PatientId;
import eu.cpms.command.consent.CareConsents;
import eu.cpms.command.consent.PatientCentres;
import eu.cpms.command.desk.CommandTarget;
import eu.cpms.command.testing.Cases;
import eu.cpms.command.testing.Networks;
import eu.cpms.command.testing.People;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/** Given, when, then for panels: other histories answer as the test says. */
final class PanelFixture {

  static final PanelId PANEL = new PanelId("panel-1");
  static final PatientId PATIENT = new PatientId("patient-1");
  static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
  static final Outcome OUTCOME =
      new Outcome(List.of("Genetics", "Not yet"), "Brittle bones", "", Outcome.Consensus.FULL);

  private final List<PanelEvent> given = new ArrayList<>();
  private @Nullable ConsentAnswer care = Cases.CARE;
  private boolean hasFiles;

  static PanelFixture none() {
    return new PanelFixture();
  }

  static PanelFixture drafted() {
    return none().and(new PanelDrafted(PANEL, PATIENT, People.GHENT, People.REQUESTER.id()));
  }

  static PanelFixture requested() {
    return drafted().and(new ConsultationRequestSaved(PANEL, Cases.REQUEST, 1));
  }

  static PanelFixture opened() {
    return requested().and(new PanelOpened(PANEL, "PAN-2026-1", Networks.BONE, Urgency.SOON));
  }

  static PanelFixture led() {
    return opened().and(new LeadAppointed(PANEL, People.LEAD.id()));
  }

  /** Both experts take part. */
  static PanelFixture joined() {
    return led().joinedBy(People.EXPERT).joinedBy(People.SECOND_EXPERT);
  }

  /** As {@link #joined}, moved to this step without its work being done. */
  static PanelFixture at(PanelStep step) {
    return joined().and(new PanelMoved(PANEL, PanelStep.PANEL_SELECTION, step, "A reason"));
  }

  static PanelFixture proposed() {
    return at(PanelStep.OUTCOME).and(new OutcomeProposed(PANEL, 1, OUTCOME, "00ff"));
  }

  PanelFixture and(PanelEvent event) {
    given.add(event);
    return this;
  }

  PanelFixture invited(Member member) {
    return and(new MemberInvited(PANEL, member.id(), member.country()));
  }

  PanelFixture joinedBy(Member member) {
    return invited(member).and(new InvitationAccepted(PANEL, member.id()));
  }

  PanelFixture contributedBy(Member member) {
    return and(
        new ContributionMade(PANEL, ContributionId.next(), member.id(), "Yes", "", Certainty.HIGH));
  }

  PanelFixture withoutConsent() {
    care = null;
    return this;
  }

  PanelFixture withConsentLimitedTo(ErnId ern) {
    care =
        new ConsentAnswer(
            Cases.CARE.kind(),
            true,
            "2.1",
            "nl",
            Cases.CARE.signedOn(),
            Cases.CARE.signatory(),
            Set.of(ern));
    return this;
  }

  PanelFixture withFiles() {
    hasFiles = true;
    return this;
  }

  ResultValidator<Panel> when(Member member, PanelCommand command) {
    return when(as(member), command);
  }

  ResultValidator<Panel> when(Actor actor, PanelCommand command) {
    AggregateTestFixture<Panel> fixture = new AggregateTestFixture<>(Panel.class);
    fixture.registerCommandTargetResolver(new CommandTarget());
    PatientCentres centres = patient -> centre(patient);
    CareConsents consents = patient -> Optional.ofNullable(care);
    MemberDirectory members =
        id -> People.ALL.stream().filter(member -> member.id().equals(id)).findFirst();
    PanelFiles files = panel -> hasFiles;
    PanelNumbers numbers = now -> "PAN-2026-1";
    fixture.registerInjectableResources(
        actor, centres, consents, members, files, numbers, NOW, Networks.CATALOGUE);
    return fixture.given(given).when(command);
  }

  private static Optional<CentreId> centre(PatientId patient) {
    return Objects.equals(patient, PATIENT) ? Optional.of(People.GHENT) : Optional.empty();
  }

  static ConsultationRequest request(@Nullable ErnId ern) {
    return new ConsultationRequest(
        "Fractures", ern, null, null, Set.of(), List.of(), Urgency.ROUTINE, "", null);
  }
}
