package eu.cpms.api.panel;

import eu.cpms.api.access.AreaId;
import eu.cpms.api.access.ErnId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first section of the form. May be saved incomplete; must be complete to be submitted.
 *
 * @param title a short name without names of people; may be empty in a draft
 * @param ern the network that is asked
 * @param secondaryArea never the primary one
 * @param questions what the panel shall answer, numbered from 1; the outcome answers each
 * @param urgencyReason needed when urgent, empty otherwise
 */
public record ConsultationRequest(
    String title,
    @Nullable ErnId ern,
    @Nullable AreaId primaryArea,
    @Nullable AreaId secondaryArea,
    Set<RequestType> requestTypes,
    List<String> questions,
    Urgency urgency,
    String urgencyReason,
    @Nullable LocalDate wantedBy) {

  public ConsultationRequest {
    requestTypes = Set.copyOf(requestTypes);
    questions = List.copyOf(questions);
  }
}
