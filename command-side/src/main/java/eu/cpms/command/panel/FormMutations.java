package eu.cpms.command.panel;

import eu.cpms.api.Refused;
import eu.cpms.api.panel.PanelCommand;
import eu.cpms.api.panel.PanelCommand.DraftPanel;
import eu.cpms.api.panel.PanelCommand.SaveConsultationRequest;
import eu.cpms.api.panel.PanelCommand.SaveSection;
import eu.cpms.api.panel.PanelCommand.SubmitPanel;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.panel.Section;
import eu.cpms.api.patient.PatientId;
import eu.cpms.command.desk.Changed;
import eu.cpms.command.desk.CommandDesk;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations of a panel's draft and form. */
@Controller
class FormMutations {

  private final CommandDesk desk;

  FormMutations(CommandDesk desk) {
    this.desk = desk;
  }

  @MutationMapping
  CompletableFuture<Changed> draftPanel(@Argument String patientId) {
    PanelId id = PanelId.next();
    return Changed.of(id, desk.send(new DraftPanel(id, new PatientId(patientId))));
  }

  @MutationMapping
  CompletableFuture<Saved> saveSection(@Argument String panelId, @Argument SaveSectionInput input) {
    return desk.send(input.command(new PanelId(panelId)))
        .thenApply(version -> new Saved(panelId, version, input.expectedRevision() + 1));
  }

  @MutationMapping
  CompletableFuture<Changed> submitPanel(@Argument String panelId) {
    PanelId id = new PanelId(panelId);
    return Changed.of(id, desk.send(new SubmitPanel(id)));
  }

  record Saved(String id, long version, int revision) {}

  record SaveSectionInput(
      int expectedRevision,
      @Nullable RequestInput request,
      @Nullable Section section,
      @Nullable String text) {

    PanelCommand command(PanelId id) {
      if (request != null && section == null && text == null) {
        return new SaveConsultationRequest(id, request.request(), expectedRevision);
      }
      if (request == null && section != null && text != null) {
        return new SaveSection(id, section, text, expectedRevision);
      }
      throw Refused.badInput("input", "needs either request, or section with text");
    }
  }
}
