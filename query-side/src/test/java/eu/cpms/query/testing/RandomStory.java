package eu.cpms.query.testing;

import eu.cpms.api.DomainEvent;
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
import eu.cpms.api.patient.PatientEvent.PatientEnrolled;
import eu.cpms.api.patient.PatientId;
import eu.cpms.api.patient.SexAtBirth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Histories without rhyme or rule, but each thing exists before anything happens to it. */
public final class RandomStory {

  private static final List<ErnId> NETWORKS = List.of(new ErnId("ern-01"), new ErnId("ern-02"));

  private final RandomGenerator random;
  private final CentreId centre = CentreId.next();
  private final List<MemberId> people =
      Stream.of("ada", "ben", "cem", "dora")
          .map(name -> new MemberId(name + "-" + centre))
          .toList();
  private final Story story = new Story();
  private final List<PanelId> panels = new ArrayList<>();
  private final List<PatientId> patients = new ArrayList<>();
  private final List<DropBoxId> boxes = new ArrayList<>();
  private final List<PanelId> boxPanels = new ArrayList<>();
  private int revision;

  public RandomStory(long seed) {
    random = new Random(seed);
    story.then(new CentreRegistered(centre, "Hospital One", "NL"));
    for (MemberId person : people) {
      story.then(new MemberRegistered(person, "Dr " + person, "Physician", centre, "NL"));
    }
    begin();
  }

  public Story story() {
    return story;
  }

  public List<PanelId> panels() {
    return List.copyOf(panels);
  }

  public List<PatientId> patients() {
    return List.copyOf(patients);
  }

  /** Lets so many things happen. */
  public RandomStory go(int steps) {
    for (int i = 0; i < steps; i++) {
      if (random.nextInt(20) == 0) {
        begin();
      } else {
        story.by(any(people), next());
      }
    }
    return this;
  }

  private void begin() {
    PatientId patient = PatientId.next();
    PanelId panel = PanelId.next();
    patients.add(patient);
    panels.add(panel);
    MemberId requester = any(people);
    story.by(
        requester,
        new PatientEnrolled(
            patient, CpmsId.next(), "Quiet River", SexAtBirth.FEMALE, 2010, 4, centre, "NL"),
        new ConsentRecorded(ConsentId.of(patient), patient, answer(ConsentKind.CARE, true)),
        new PanelDrafted(panel, patient, centre, requester));
  }

  private DomainEvent next() {
    PanelId panel = any(panels);
    MemberId member = any(people);
    return switch (random.nextInt(22)) {
      case 0 -> new ConsultationRequestSaved(panel, request(), ++revision);
      case 1, 2 -> new SectionSaved(panel, any(Section.values()), words(), ++revision);
      case 3 -> new PanelOpened(panel, "PAN-2026-" + ++revision, any(NETWORKS), Urgency.SOON);
      case 4 -> new LeadAppointed(panel, member);
      case 5, 6 -> new MemberInvited(panel, member, "NL");
      case 7 -> new InvitationAccepted(panel, member);
      case 8 -> new InvitationDeclined(panel, member, words());
      case 9 -> new PanelMoved(panel, PanelStep.OPEN, any(PanelStep.values()), words());
      case 10, 11 -> contribution(panel, member);
      case 12 -> new CommentAdded(panel, CommentId.next(), member, words());
      case 13 -> new OutcomeProposed(panel, ++revision, outcome(), "ab".repeat(32));
      case 14 -> new OutcomeSigned(panel, revision, member, any(Signature.values()), words());
      case 15 -> new PanelClosed(panel, new ClosingAnswers(true, false, 6), true);
      case 16 -> new PanelClosedWithoutOutcome(panel, words());
      case 17 -> new PanelWithdrawn(panel);
      case 18 -> file(panel);
      case 19 -> box(panel);
      case 20 -> role(member);
      default -> consent(any(patients));
    };
  }

  private DomainEvent consent(PatientId patient) {
    ConsentId id = ConsentId.of(patient);
    return random.nextInt(4) == 0
        ? new ConsentWithdrawn(id, patient, ConsentKind.CARE)
        : new ConsentRecorded(id, patient, answer(any(ConsentKind.values()), random.nextBoolean()));
  }

  private DomainEvent role(MemberId member) {
    RoleGrant grant = new RoleGrant(any(Role.values()), any(NETWORKS), null);
    return random.nextBoolean() ? new RoleGranted(member, grant) : new RoleEnded(member, grant);
  }

  private DomainEvent box(PanelId panel) {
    if (!boxes.isEmpty() && random.nextBoolean()) {
      int i = random.nextInt(boxes.size());
      return new DropBoxClosed(boxes.get(i), boxPanels.get(i));
    }
    DropBoxId box = DropBoxId.next();
    boxes.add(box);
    boxPanels.add(panel);
    return new DropBoxOpened(box, panel, "$2a$10$hash", Instant.parse("2026-12-01T00:00:00Z"));
  }

  private DomainEvent file(PanelId panel) {
    DropBoxId box = new DropBoxId("panel-box");
    return random.nextBoolean()
        ? new FileAttached(
            FileId.next(), panel, box, "scan.dcm", 1024, "cd".repeat(32), "application/dicom")
        : new FileRefused(FileId.next(), panel, box, "scan.DCM", "EXTENSION_NOT_ALLOWED", "no");
  }

  private ContributionMade contribution(PanelId panel, MemberId member) {
    return new ContributionMade(
        panel, ContributionId.next(), member, words(), words(), any(Certainty.values()));
  }

  private ConsultationRequest request() {
    return new ConsultationRequest(
        words(),
        any(NETWORKS),
        new AreaId("ern-01-a01"),
        null,
        Set.of(any(RequestType.values())),
        List.of(words()),
        any(Urgency.values()),
        "",
        LocalDate.of(2026, 5, 1));
  }

  private Outcome outcome() {
    return new Outcome(List.of(words()), words(), words(), any(Outcome.Consensus.values()));
  }

  private ConsentAnswer answer(ConsentKind kind, boolean given) {
    Set<ErnId> networks = random.nextBoolean() ? Set.of() : Set.of(any(NETWORKS));
    return new ConsentAnswer(
        kind, given, "1.2", "en", LocalDate.of(2026, 2, 1), Signatory.PARENT, networks);
  }

  private String words() {
    return List.of("Fever of unknown origin", "Genetics pending", "MRI of the knee", "")
        .get(random.nextInt(4));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
