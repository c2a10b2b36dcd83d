package eu.cpms.query.testing;

import eu.cpms.api.access.AccessEvent.CentreRegistered;
import eu.cpms.api.access.AccessEvent.MemberRegistered;
import eu.cpms.api.access.AccessEvent.RoleGranted;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.AreaId;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.Role;
import eu.cpms.api.access.RoleGrant;
import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.consent.ConsentEvent.ConsentRecorded;
import eu.cpms.api.consent.ConsentId;
import eu.cpms.api.consent.ConsentKind;
import eu.cpms.api.consent.Signatory;
import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.FileEvent.DropBoxOpened;
import eu.cpms.api.file.FileEvent.FileAttached;
import eu.cpms.api.file.FileId;
import eu.cpms.api.panel.Certainty;
import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.ContributionId;
import eu.cpms.api.panel.PanelEvent.ConsultationRequestSaved;
import eu.cpms.api.panel.PanelEvent.ContributionMade;
import eu.cpms.api.panel.PanelEvent.InvitationAccepted;
import eu.cpms.api.panel.PanelEvent.LeadAppointed;
import eu.cpms.api.panel.PanelEvent.MemberInvited;
import eu.cpms.api.panel.PanelEvent.PanelDrafted;
import eu.cpms.api.panel.PanelEvent.PanelMoved;
import eu.cpms.api.panel.PanelEvent.PanelOpened;
import eu.cpms.api.panel.PanelEvent.SectionSaved;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.RequestType;
import eu.cpms.api.panel.Section;
import eu.cpms.api.panel.Urgency;
import eu.cpms.api.patient.CpmsId;
import eu.cpms.api.patient.PatientEvent.PatientEnrolled;
import eu.cpms.api.patient.PatientId;
import eu.cpms.api.patient.SexAtBirth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One case from enrolment to assessment, with ids of its own, and the people around it. */
public final class OneCase {

  public static final ErnId NETWORK = new ErnId("ern-01");
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  public final CentreId centre = new CentreId("centre-" + mark);
  public final CentreId abroad = new CentreId("abroad-" + mark);
  public final MemberId requester = new MemberId("requester-" + mark);
  public final MemberId lead = new MemberId("lead-" + mark);
  public final MemberId expert = new MemberId("expert-" + mark);
  public final MemberId coordinator = new MemberId("coordinator-" + mark);
  public final MemberId auditor = new MemberId("auditor-" + mark);
  public final MemberId stranger = new MemberId("stranger-" + mark);
  public final PatientId patient = new PatientId("patient-" + mark);
  public final PanelId panel = new PanelId("panel-" + mark);
  public final DropBoxId box = new DropBoxId("box-" + mark);
  public final FileId file = new FileId("file-" + mark);
  public final Story story = new Story();

  public String mark() {
    return mark;
  }

  /** Centres and people. */
  public OneCase people() {
    story.then(new CentreRegistered(centre, "Hospital " + mark, "NL"));
    story.then(new CentreRegistered(abroad, "Clinic " + mark, "PL"));
    join(requester, "Rita Requester", centre, Role.HEALTH_PROFESSIONAL);
    join(lead, "Leo Lead", abroad, Role.HEALTH_PROFESSIONAL);
    join(expert, "Eva Expert", abroad, Role.HEALTH_PROFESSIONAL);
    join(coordinator, "Cora Coordinator", abroad, Role.COORDINATOR);
    join(auditor, "Aldo Auditor", abroad, Role.AUDITOR);
    join(stranger, "Sam Stranger", abroad, Role.HEALTH_PROFESSIONAL);
    return this;
  }

  /** A patient with consent for care, and a draft with a request. */
  public OneCase draft() {
    story.by(
        requester,
        new PatientEnrolled(
            patient, CpmsId.next(), "Quiet River", SexAtBirth.FEMALE, 2012, 5, centre, "NL"),
        new ConsentRecorded(ConsentId.of(patient), patient, care()),
        new PanelDrafted(panel, patient, centre, requester),
        new ConsultationRequestSaved(panel, request(), 1),
        new SectionSaved(panel, Section.HISTORY, "Fever since childhood zebra" + mark, 1));
    return this;
  }

  public OneCase open() {
    story.by(requester, new PanelOpened(panel, "PAN-" + mark, NETWORK, Urgency.SOON));
    return this;
  }

  /** Lead, and an expert who was asked. */
  public OneCase invite() {
    story.by(coordinator, new LeadAppointed(panel, lead));
    story.by(lead, new MemberInvited(panel, expert, "PL"));
    return this;
  }

  public OneCase accept() {
    story.by(expert, new InvitationAccepted(panel, expert));
    story.by(lead, new PanelMoved(panel, PanelStep.PANEL_SELECTION, PanelStep.ASSESSMENT, ""));
    return this;
  }

  public OneCase contribute() {
    story.by(
        expert,
        new ContributionMade(
            panel, ContributionId.next(), expert, "Consider a biopsy", "Biopsy", Certainty.HIGH));
    return this;
  }

  public OneCase upload() {
    story.by(
        requester,
        new DropBoxOpened(box, panel, "$2a$10$secret", Instant.parse("2026-12-01T00:00:00Z")));
    story.then(
        new FileAttached(file, panel, box, "ct.dcm", 2048, "ab".repeat(32), "application/dicom"));
    return this;
  }

  /** Somebody with their role of this story. */
  public Actor actor(MemberId person) {
    Role role =
        person.equals(coordinator)
            ? Role.COORDINATOR
            : person.equals(auditor) ? Role.AUDITOR : Role.HEALTH_PROFESSIONAL;
    return new Actor(
        person,
        null,
        person.equals(requester) ? centre : abroad,
        "NL",
        Set.of(new RoleGrant(role, NETWORK, null)));
  }

  private void join(MemberId person, String name, CentreId at, Role role) {
    story.then(
        new MemberRegistered(person, name, "Physician", at, "NL"),
        new RoleGranted(person, new RoleGrant(role, NETWORK, null)));
  }

  private static ConsentAnswer care() {
    return new ConsentAnswer(
        ConsentKind.CARE, true, "1.2", "en", LocalDate.of(2026, 2, 1), Signatory.PARENT, Set.of());
  }

  private ConsultationRequest request() {
    return new ConsultationRequest(
        "Recurrent fever",
        NETWORK,
        new AreaId("ern-01-a01"),
        null,
        Set.of(RequestType.DIAGNOSIS),
        List.of("Which syndrome?"),
        Urgency.SOON,
        "",
        LocalDate.of(2026, 5, 1));
  }
}
