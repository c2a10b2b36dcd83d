package eu.cpms.query.panel;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.Role;
import eu.cpms.api.access.RoleGrant;
import eu.cpms.api.panel.PanelStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@link AccessPolicy#access} as search filters, so that lists and searches find exactly what the
 * policy shows. A property test holds the two together.
 */
final class PanelVisibility {

  private static final Role[] CLINICIANS = {
    Role.HEALTH_PROFESSIONAL, Role.COORDINATOR, Role.DISPATCHER, Role.GUEST
  };
  private final Actor actor;
  private final boolean clinician;

  private PanelVisibility(Actor actor) {
    this.actor = actor;
    this.clinician = actor.hasAny(CLINICIANS);
  }

  /** Panels to which the person has any access. */
  static Query visible(Actor actor) {
    PanelVisibility filters = new PanelVisibility(actor);
    List<Query> any = new ArrayList<>(List.of(filters.audited()));
    any.add(not(filters.networks(Role.COORDINATOR, Role.DISPATCHER), in(PanelStep.DRAFT)));
    if (filters.clinician) {
      any.add(filters.requested());
      any.add(filters.taking());
      any.add(not(filters.invited(), in(PanelStep.DRAFT, PanelStep.WITHDRAWN)));
      any.add(term("origin.centre", actor.centre().value()));
    }
    return anyOf(any);
  }

  /** Panels whose clinical content the person may read. */
  static Query readable(Actor actor) {
    PanelVisibility filters = new PanelVisibility(actor);
    if (!filters.clinician) {
      return filters.audited();
    }
    return anyOf(
        List.of(
            filters.requested(),
            not(filters.taking(), in(PanelStep.WITHDRAWN)),
            not(filters.audited(), filters.taking())));
  }

  /** Panels in which the person is requester, lead, member or invited. */
  static Query mine(Actor actor) {
    PanelVisibility filters = new PanelVisibility(actor);
    return anyOf(List.of(filters.requested(), filters.taking(), filters.invited()));
  }

  /** Panels of which the person may know the patient: others must not be found by it. */
  static Query knowsPatient(Actor actor) {
    return anyOf(List.of(readable(actor), term("origin.centre", actor.centre().value())));
  }

  private Query requested() {
    List<MemberId> persons =
        Stream.of(actor.id(), actor.onBehalfOf()).filter(Objects::nonNull).toList();
    return terms("origin.requester", persons.stream().map(MemberId::value));
  }

  private Query taking() {
    String me = actor.id().value();
    return anyOf(List.of(term("team.lead", me), term("team.accepted", me)));
  }

  private Query invited() {
    return term("team.invited", actor.id().value());
  }

  private Query audited() {
    return not(networks(Role.AUDITOR), in(PanelStep.DRAFT));
  }

  private Query networks(Role... roles) {
    Set<Role> wanted = Set.copyOf(Arrays.asList(roles));
    return terms(
        "course.ern",
        actor.grants().stream()
            .filter(grant -> wanted.contains(grant.role()))
            .map(RoleGrant::ern)
            .filter(Objects::nonNull)
            .map(ern -> ern.value()));
  }

  static Query in(PanelStep... steps) {
    return terms("course.step", Arrays.stream(steps).map(PanelStep::name));
  }

  static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  private static Query terms(String field, Stream<String> values) {
    List<FieldValue> all = values.map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(all))));
  }

  private static Query anyOf(List<Query> queries) {
    return Query.of(q -> q.bool(b -> b.should(queries).minimumShouldMatch("1")));
  }

  private static Query not(Query wanted, Query unwanted) {
    return Query.of(q -> q.bool((BoolQuery.Builder b) -> b.filter(wanted).mustNot(unwanted)));
  }
}
