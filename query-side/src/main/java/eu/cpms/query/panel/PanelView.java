package eu.cpms.query.panel;

import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.PanelAccess;
import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.RequestType;
import eu.cpms.api.panel.Urgency;
import eu.cpms.query.panel.PanelForm.SavedRequest;
import eu.cpms.query.panel.PanelForm.SavedSection;
import eu.cpms.query.panel.PanelMaterial.Box;
import eu.cpms.query.panel.PanelMaterial.StoredFile;
import eu.cpms.query.patient.PatientDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A panel as one person sees it: the only way from a document to the API, so that what the access
 * does not show cannot be asked for. Its methods are the fields of the schema's type {@code Panel}.
 *
 * @param past how the case was at an earlier instant; null for the present
 */
public record PanelView(
    PanelDocument document, PanelAccess access, Actor actor, @Nullable Past past) {

  /**
   * What belongs to an earlier instant besides the panel.
   *
   * @param patient as known then; null before the enrolment
   */
  public record Past(@Nullable PatientDocument patient) {}

  /** The panel as the policy shows it to the person now. */
  public static PanelView of(PanelDocument document, Actor actor) {
    return new PanelView(document, AccessPolicy.access(actor, document.scope()), actor, null);
  }

  /** The panel as it was, with the access that the person has to it today. */
  public static PanelView then(
      PanelDocument document, PanelAccess access, Actor actor, @Nullable PatientDocument patient) {
    return new PanelView(document, access, actor, new Past(patient));
  }

  boolean showsContent() {
    return access.showsContent();
  }

  public PanelId id() {
    return document.id();
  }

  public int version() {
    return document.version();
  }

  public @Nullable String number() {
    return document.course().number();
  }

  public PanelStep step() {
    return document.course().step();
  }

  public Urgency urgency() {
    ConsultationRequest request = requested();
    return request == null ? Urgency.ROUTINE : request.urgency();
  }

  public @Nullable LocalDate wantedBy() {
    ConsultationRequest request = requested();
    return request == null ? null : request.wantedBy();
  }

  public List<RequestType> requestTypes() {
    ConsultationRequest request = requested();
    return request == null ? List.of() : request.requestTypes().stream().sorted().toList();
  }

  public Instant createdAt() {
    return document.origin().at();
  }

  public Instant changedAt() {
    return document.changedAt();
  }

  public @Nullable String title() {
    ConsultationRequest request = requested();
    boolean shown = access == PanelAccess.INVITEE || showsContent();
    return request == null || !shown ? null : request.title();
  }

  public List<SavedSection> sections() {
    return showsContent() ? document.form().sections() : List.of();
  }

  public List<StoredFile> files() {
    return showsContent() ? document.material().files() : List.of();
  }

  public List<Box> dropBoxes() {
    return showsContent() ? document.material().dropBoxes() : List.of();
  }

  public @Nullable PanelClosing closing() {
    return showsContent() ? document.course().closing() : null;
  }

  @Nullable SavedRequest savedRequest() {
    return showsContent() ? document.form().request() : null;
  }

  private @Nullable ConsultationRequest requested() {
    SavedRequest saved = document.form().request();
    return saved == null ? null : saved.content();
  }
}
