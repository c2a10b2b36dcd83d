package eu.cpms.command.panel;

import eu.cpms.api.Text;
import eu.cpms.api.access.AreaId;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.RequestType;
import eu.cpms.api.panel.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema's {@code ConsultationRequestInput}; what is left out is empty. */
record RequestInput(
    @Nullable String title,
    @Nullable String ernId,
    @Nullable String primaryAreaId,
    @Nullable String secondaryAreaId,
    @Nullable List<RequestType> requestTypes,
    @Nullable List<String> questions,
    @Nullable Urgency urgency,
    @Nullable String urgencyReason,
    @Nullable LocalDate wantedBy) {

  ConsultationRequest request() {
    return new ConsultationRequest(
        orEmpty("title", title),
        ernId == null ? null : new ErnId(ernId),
        area(primaryAreaId),
        area(secondaryAreaId),
        requestTypes == null ? Set.of() : Set.copyOf(requestTypes),
        questions == null ? List.of() : questions.stream().map(String::strip).toList(),
        urgency == null ? Urgency.ROUTINE : urgency,
        orEmpty("urgencyReason", urgencyReason),
        wantedBy);
  }

  private static String orEmpty(String field, @Nullable String text) {
    return text == null ? "" : Text.optional(field, text, Text.LINE);
  }

  private static @Nullable AreaId area(@Nullable String id) {
    return id == null ? null : new AreaId(id);
  }
}
