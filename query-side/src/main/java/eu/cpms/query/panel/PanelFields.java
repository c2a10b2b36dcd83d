package eu.cpms.query.panel;

import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.Ern;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.patient.PatientId;
import eu.cpms.query.access.CentreDocument;
import eu.cpms.query.access.MemberDocument;
import eu.cpms.query.panel.PanelForm.SavedRequest;
import eu.cpms.query.panel.PanelTeam.Statement;
import eu.cpms.query.panel.ProposedOutcome.Signed;
import eu.cpms.query.patient.PatientDocument;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields of panels that need other read models. */
@Controller
class PanelFields {

  private final ErnCatalogue erns;

  PanelFields(ErnCatalogue erns) {
    this.erns = erns;
  }

  @SchemaMapping(typeName = "Panel")
  @Nullable Ern ern(PanelView panel) {
    ErnId id = panel.document().course().ern();
    return id == null ? null : erns.find(id).orElse(null);
  }

  @SchemaMapping(typeName = "Panel")
  CompletableFuture<CentreDocument> centre(
      PanelView panel, DataLoader<CentreId, CentreDocument> centres) {
    return centres.load(panel.document().origin().centre());
  }

  @SchemaMapping(typeName = "Panel")
  CompletableFuture<MemberDocument> requester(
      PanelView panel, DataLoader<MemberId, MemberDocument> members) {
    return members.load(panel.document().origin().requester());
  }

  @SchemaMapping(typeName = "Panel")
  @Nullable CompletableFuture<MemberDocument> lead(
      PanelView panel, DataLoader<MemberId, MemberDocument> members) {
    MemberId lead = panel.document().team().lead();
    return lead == null ? null : members.load(lead);
  }

  @SchemaMapping(typeName = "Panel")
  CompletableFuture<@Nullable PanelPatientView> patient(
      PanelView panel, DataLoader<PatientId, PatientDocument> patients) {
    if (!panel.showsContent()) {
      return CompletableFuture.completedFuture(null);
    }
    return patientOf(panel, patients).thenApply(p -> p == null ? null : PanelPatientView.of(p));
  }

  @SchemaMapping(typeName = "Panel")
  @Nullable RequestView request(PanelView panel) {
    SavedRequest saved = panel.savedRequest();
    return saved == null ? null : RequestView.of(saved, erns);
  }

  @SchemaMapping(typeName = "Panel")
  List<PanelMemberView> members(PanelView panel) {
    return panel.showsContent() ? PanelMemberView.of(panel.document()) : List.of();
  }

  @SchemaMapping(typeName = "Panel")
  List<Statement> contributions(PanelView panel) {
    return panel.showsContent() ? panel.document().team().contributions() : List.of();
  }

  @SchemaMapping(typeName = "Panel")
  @Nullable OutcomeView outcome(PanelView panel) {
    ProposedOutcome outcome = panel.document().outcome();
    return outcome == null || !panel.showsContent() ? null : OutcomeView.of(outcome);
  }

  /** The past cannot be acted on. */
  @SchemaMapping(typeName = "Panel")
  CompletableFuture<List<NextStep>> nextSteps(
      PanelView panel, DataLoader<PatientId, PatientDocument> patients) {
    if (panel.past() != null) {
      return CompletableFuture.completedFuture(List.of());
    }
    return patientOf(panel, patients)
        .thenApply(patient -> NextSteps.of(panel.document(), patient, panel.actor()));
  }

  @SchemaMapping(typeName = "PanelMember")
  CompletableFuture<MemberDocument> member(
      PanelMemberView view, DataLoader<MemberId, MemberDocument> members) {
    return members.load(view.id());
  }

  @SchemaMapping(typeName = "Contribution")
  CompletableFuture<MemberDocument> author(
      Statement statement, DataLoader<MemberId, MemberDocument> members) {
    return members.load(statement.author());
  }

  @SchemaMapping(typeName = "OutcomeSignature", field = "member")
  CompletableFuture<MemberDocument> signer(
      Signed signed, DataLoader<MemberId, MemberDocument> members) {
    return members.load(signed.member());
  }

  private static CompletableFuture<@Nullable PatientDocument> patientOf(
      PanelView panel, DataLoader<PatientId, PatientDocument> patients) {
    PanelView.Past past = panel.past();
    return past == null
        ? patients.load(panel.document().origin().patient())
        : CompletableFuture.completedFuture(past.patient());
  }
}
