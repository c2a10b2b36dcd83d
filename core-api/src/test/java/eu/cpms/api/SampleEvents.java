package eu.cpms.api;

import eu.cpms.api.access.AccessEvent.CentreRegistered;
import eu.cpms.api.access.AccessEvent.MemberRegistered;
import eu.cpms.api.access.AccessEvent.RoleEnded;
import eu.cpms.api.access.AccessEvent.RoleGranted;
import eu.cpms.api.access.AreaId;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.Role;
import eu.cpms.api.access.RoleGrant;
import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.consent.ConsentEvent.ConsentRecorded;
import eu.cpms.api.consent.ConsentEvent.ConsentWithdrawn;
import eu.cpms.api.consent.ConsentId;
import eu.cpms.api.consent.ConsentKind;
import eu.cpms.api.consent.Signatory;
import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.FileEvent.DropBoxClosed;
import eu.cpms.api.file.FileEvent.DropBoxOpened;
import eu.cpms.api.file.FileEvent.FileAttached;
import eu.cpms.api.file.FileEvent.FileRefused;
import eu.cpms.api.file.FileId;
import eu.cpms.api.panel.Certainty;
import eu.cpms.api.panel.ClosingAnswers;
import eu.cpms.api.panel.CommentId;
import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.ContributionId;
import eu.cpms.api.panel.Outcome;
import eu.cpms.api.panel.PanelEvent.CommentAdded;
import eu.cpms.api.panel.PanelEvent.ConsultationRequestSaved;
import eu.cpms.api.panel.PanelEvent.ContributionMade;
import eu.cpms.api.panel.PanelEvent.InvitationAccepted;
import eu.cpms.api.panel.PanelEvent.InvitationDeclined;
import eu.cpms.api.panel.PanelEvent.LeadAppointed;
import eu.cpms.api.panel.PanelEvent.MemberInvited;
import eu.cpms.api.panel.PanelEvent.OutcomeProposed;
import eu.cpms.api.panel.PanelEvent.OutcomeSigned;
import eu.cpms.api.panel.PanelEvent.PanelClosed;
import eu.cpms.api.panel.PanelEvent.PanelClosedWithoutOutcome;
import eu.cpms.api.panel.PanelEvent.PanelDrafted;
import eu.cpms.api.panel.PanelEvent.PanelMoved;
import eu.cpms.api.panel.PanelEvent.PanelOpened;
import eu.cpms.api.panel.PanelEvent.PanelWithdrawn;
import eu.cpms.api.panel.PanelEvent.SectionSaved;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.RequestType;
import eu.cpms.api.panel.Section;
import eu.cpms.api.panel.Signature;
import eu.cpms.api.panel.Urgency;
import eu.cpms.api.patient.CpmsId;
import eu.cpms.api.patient.NicknameClaimId;
import eu.cpms.api.patient.PatientEvent.NicknameClaimed;
import eu.cpms.api.patient.PatientEvent.PatientEnrolled;
import eu.cpms.api.patient.PatientId;
import eu.cpms.api.patient.SexAtBirth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One event of each kind with every field filled. */
final class SampleEvents {

  private static final CentreId CENTRE = new CentreId("centre-1");
  private static final MemberId MEMBER = new MemberId("member-1");
  private static final ErnId ERN = new ErnId("ern-01");
  private static final PatientId PATIENT = new PatientId("patient-1");
  private static final ConsentId CONSENT = ConsentId.of(PATIENT);
  private static final PanelId PANEL = new PanelId("panel-1");
  private static final DropBoxId BOX = new DropBoxId("panel-box");
  private static final FileId FILE = new FileId("file-1");
  private static final Instant INSTANT = Instant.parse("2026-11-28T10:15:30Z");

  private SampleEvents() {}

  static Stream<DomainEvent> all() {
    return Stream.of(access(), patient(), consent(), request(), team(), outcome(), file())
        .flatMap(List::stream);
  }

  private static List<DomainEvent> access() {
    RoleGrant grant = new RoleGrant(Role.COORDINATOR, ERN, INSTANT);
    return List.of(
        new CentreRegistered(CENTRE, "University Hospital", "BE"),
        new MemberRegistered(MEMBER, "Dr Ann Example", "Geneticist", CENTRE, "BE"),
        new RoleGranted(MEMBER, grant),
        new RoleEnded(MEMBER, grant));
  }

  private static List<DomainEvent> patient() {
    NicknameClaimId claim = NicknameClaimId.of(CENTRE, "Quiet River");
    return List.of(
        new PatientEnrolled(
            PATIENT,
            new CpmsId("CP-7Q4M-2XK9-R"),
            "Quiet River",
            SexAtBirth.FEMALE,
            2014,
            3,
            CENTRE,
            "BE"),
        new NicknameClaimed(claim, PATIENT));
  }

  private static List<DomainEvent> consent() {
    ConsentAnswer answer =
        new ConsentAnswer(
            ConsentKind.CARE,
            true,
            "2.1",
            "nl",
            LocalDate.of(2026, 11, 20),
            Signatory.PARENT,
            Set.of(ERN));
    return List.of(
        new ConsentRecorded(CONSENT, PATIENT, answer),
        new ConsentWithdrawn(CONSENT, PATIENT, ConsentKind.CARE));
  }

  private static List<DomainEvent> request() {
    ConsultationRequest request =
        new ConsultationRequest(
            "Fractures without a cause",
            ERN,
            new AreaId("ern-01-a01"),
            new AreaId("ern-01-a02"),
            Set.of(RequestType.DIAGNOSIS),
            List.of("Which tests come next?"),
            Urgency.URGENT,
            "Surgery is planned",
            LocalDate.of(2026, 12, 1));
    return List.of(
        new PanelDrafted(PANEL, PATIENT, CENTRE, MEMBER),
        new ConsultationRequestSaved(PANEL, request, 1),
        new SectionSaved(PANEL, Section.HISTORY, "Born at term.", 2),
        new PanelOpened(PANEL, "PAN-2026-17", ERN, Urgency.URGENT));
  }

  private static List<DomainEvent> team() {
    return List.of(
        new LeadAppointed(PANEL, MEMBER),
        new MemberInvited(PANEL, MEMBER, "FR"),
        new InvitationAccepted(PANEL, MEMBER),
        new InvitationDeclined(PANEL, MEMBER, "On leave"),
        new PanelMoved(PANEL, PanelStep.PANEL_SELECTION, PanelStep.ASSESSMENT, "All is there"),
        new ContributionMade(
            PANEL,
            new ContributionId("contribution-1"),
            MEMBER,
            "Looks like a collagen disorder.",
            "Sequence COL1A1.",
            Certainty.HIGH),
        new CommentAdded(PANEL, new CommentId("comment-1"), MEMBER, "Seen."));
  }

  private static List<DomainEvent> outcome() {
    Outcome outcome =
        new Outcome(
            List.of("Sequence COL1A1"), "Brittle bones", "Follow up", Outcome.Consensus.FULL);
    return List.of(
        new OutcomeProposed(PANEL, 1, outcome, "00ff"),
        new OutcomeSigned(PANEL, 1, MEMBER, Signature.SIGNED_WITH_RESERVATION, "Small series"),
        new PanelClosed(PANEL, new ClosingAnswers(true, false, 6), true),
        new PanelClosedWithoutOutcome(PANEL, "Solved elsewhere"),
        new PanelWithdrawn(PANEL));
  }

  private static List<DomainEvent> file() {
    return List.of(
        new DropBoxOpened(BOX, PANEL, "$2a$10$hash", INSTANT),
        new DropBoxClosed(BOX, PANEL),
        new FileAttached(FILE, PANEL, BOX, "ct.dcm", 39_206, "00ff", "application/dicom"),
        new FileRefused(FILE, PANEL, BOX, "ct.DCM", "EXTENSION_NOT_ALLOWED", "Rename to .dcm"));
  }
}
