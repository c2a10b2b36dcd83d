package eu.cpms.command.testing;

import static eu.cpms.command.testing.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.Rejection.Code;
import eu.cpms.api.access.AccessCommand.GrantRole;
import eu.cpms.api.access.AccessCommand.RegisterCentre;
import eu.cpms.api.access.AccessCommand.RegisterMember;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.Member;
import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.consent.ConsentKind;
import eu.cpms.api.consent.Signatory;
import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.PanelCommand.AnswerInvitation;
import eu.cpms.api.panel.PanelCommand.AppointLead;
import eu.cpms.api.panel.PanelCommand.DraftPanel;
import eu.cpms.api.panel.PanelCommand.InviteMembers;
import eu.cpms.api.panel.PanelCommand.SaveConsultationRequest;
import eu.cpms.api.panel.PanelCommand.SubmitPanel;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.panel.RequestType;
import eu.cpms.api.panel.Urgency;
import eu.cpms.api.patient.EnrolPatient;
import eu.cpms.api.patient.PatientId;
import eu.cpms.api.patient.SexAtBirth;
import eu.cpms.command.desk.CommandDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Brings cases to where a test begins, by the commands that people would send. */
public record Cases(CommandDesk desk) {

  public static final ConsentAnswer CARE =
      new ConsentAnswer(
          ConsentKind.CARE, true, "2.1", "nl", LocalDate.EPOCH, Signatory.PARENT, Set.of());

  public static final ConsultationRequest REQUEST =
      new ConsultationRequest(
          "Fractures without a cause",
          Networks.BONE,
          Networks.FRAGILITY,
          Networks.SHORT_STATURE,
          Set.of(RequestType.DIAGNOSIS),
          List.of("Which tests come next?", "Is surgery wise?"),
          Urgency.SOON,
          "",
          null);

  /** Registers two centres and everybody, in a store that may know them already. */
  public void people() {
    var first = desk.sendAs(Actor.SYSTEM, new RegisterCentre(People.GHENT, "UZ Gent", "BE"));
    if (first.handle((version, refused) -> refused != null).join()) {
      assertThat(Refusals.of(first).code()).isEqualTo(Code.CONFLICT);
      return;
    }
    desk.sendAs(Actor.SYSTEM, new RegisterCentre(People.LYON, "HCL Lyon", "FR")).join();
    People.ALL.forEach(this::register);
  }

  private void register(Member member) {
    desk.sendAs(
            Actor.SYSTEM, new RegisterMember(member.id(), member.name(), "Doctor", member.centre()))
        .join();
    member
        .grants()
        .forEach(grant -> desk.sendAs(Actor.SYSTEM, new GrantRole(member.id(), grant)).join());
  }

  /** A patient of Ghent with a consent for care. */
  public PatientId patient(String nickname) {
    PatientId id = PatientId.next();
    desk.sendAs(as(People.REQUESTER), enrol(id, nickname)).join();
    return id;
  }

  public static EnrolPatient enrol(PatientId id, String nickname) {
    return new EnrolPatient(id, People.GHENT, nickname, SexAtBirth.FEMALE, 2014, 3, List.of(CARE));
  }

  /** A draft about the patient. */
  public PanelId draft(PatientId patient) {
    PanelId id = PanelId.next();
    desk.sendAs(as(People.REQUESTER), new DraftPanel(id, patient)).join();
    return id;
  }

  /** A panel that was submitted, and has a lead. */
  public PanelId led(PatientId patient) {
    PanelId id = draft(patient);
    desk.sendAs(as(People.REQUESTER), new SaveConsultationRequest(id, REQUEST, 0)).join();
    desk.sendAs(as(People.REQUESTER), new SubmitPanel(id)).join();
    desk.sendAs(as(People.COORDINATOR), new AppointLead(id, People.LEAD.id())).join();
    return id;
  }

  /** As {@link #led}, and these experts take part. */
  public PanelId joined(PatientId patient, Member... experts) {
    PanelId id = led(patient);
    for (Member expert : experts) {
      desk.sendAs(as(People.LEAD), new InviteMembers(id, List.of(expert.id()))).join();
      desk.sendAs(as(expert), new AnswerInvitation(id, true, "")).join();
    }
    return id;
  }
}
