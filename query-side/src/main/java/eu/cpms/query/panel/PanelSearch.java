package eu.cpms.query.panel;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import eu.cpms.api.access.Actor;
import eu.cpms.query.elastic.Listing;
import eu.cpms.query.elastic.ReadModel;
import eu.cpms.query.patient.PatientDocument;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Full text over panels: their number, patient, request, sections, statements and outcome. */
@Component
class PanelSearch {

  private static final int MATCHING_PATIENTS = 100;
  private static final List<String> TEXTS =
      List.of(
          "form.request.content.title^3",
          "form.request.content.questions^2",
          "form.sections.text",
          "team.contributions.text",
          "team.contributions.recommendation",
          "outcome.content.summary",
          "outcome.content.answers",
          "outcome.content.recommendations",
          "material.files.name");

  private final ReadModel<PatientDocument> patients;

  PanelSearch(ReadModel<PatientDocument> patients) {
    this.patients = patients;
  }

  /**
   * Panels that match all the words, the last of which may be unfinished, of those whose content
   * the person may read.
   */
  Query query(String text, Actor actor) {
    Query number = PanelVisibility.term("course.number", text.toUpperCase(Locale.ROOT));
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.filter(PanelVisibility.readable(actor))
                        .should(texts(text), unfinished(text), number, patientNamed(text))
                        .minimumShouldMatch("1")));
  }

  private static Query texts(String text) {
    return Query.of(
        q ->
            q.multiMatch(
                m ->
                    m.query(text)
                        .type(TextQueryType.CrossFields)
                        .operator(Operator.And)
                        .fields(TEXTS)));
  }

  private static Query unfinished(String text) {
    return Query.of(
        q ->
            q.multiMatch(
                m ->
                    m.query(text)
                        .type(TextQueryType.BoolPrefix)
                        .operator(Operator.And)
                        .fields(TEXTS)));
  }

  private Query patientNamed(String text) {
    Query named =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.should(
                                s ->
                                    s.matchBoolPrefix(
                                        m ->
                                            m.field("nickname").query(text).operator(Operator.And)))
                            .should(
                                PanelVisibility.term("cpmsId", text.toUpperCase(Locale.ROOT)))));
    List<FieldValue> ids =
        patients.first(MATCHING_PATIENTS, Listing.bestFirst("named", named)).stream()
            .map(patient -> FieldValue.of(patient.id().value()))
            .toList();
    return Query.of(q -> q.terms(t -> t.field("origin.patient").terms(v -> v.value(ids))));
  }
}
