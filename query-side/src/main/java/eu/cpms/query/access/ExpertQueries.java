package eu.cpms.query.access;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.json.JsonData;
import eu.cpms.api.Text;
import eu.cpms.api.access.CurrentActor;
import eu.cpms.api.access.Ern;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.Role;
import eu.cpms.query.elastic.Listing;
import eu.cpms.query.elastic.PageRequest;
import eu.cpms.query.elastic.ReadModel;
import graphql.relay.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who of a network can be asked to take part. */
@Controller
class ExpertQueries {

  private static final int MATCHING_CENTRES = 50;
  private static final List<FieldValue> CLINICAL =
      Stream.of(Role.HEALTH_PROFESSIONAL, Role.COORDINATOR, Role.DISPATCHER, Role.GUEST)
          .map(role -> FieldValue.of(role.name()))
          .toList();

  private final ReadModel<MemberDocument> members;
  private final ReadModel<CentreDocument> centres;
  private final CurrentActor currentActor;
  private final Clock clock;

  ExpertQueries(
      ReadModel<MemberDocument> members,
      ReadModel<CentreDocument> centres,
      CurrentActor currentActor,
      Clock clock) {
    this.members = members;
    this.centres = centres;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @SchemaMapping(typeName = "Ern")
  Connection<MemberDocument> experts(
      Ern ern,
      @Argument @Nullable String text,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after) {
    currentActor.require();
    Query practising = practisingIn(ern.id(), clock.instant());
    String words = text == null ? "" : Text.optional("text", text, Text.LINE);
    Query query =
        words.isEmpty()
            ? practising
            : Query.of(q -> q.bool(b -> b.filter(practising, named(words))));
    return members.page(
        Listing.ascending("experts", query, "name.sort"),
        PageRequest.of(first, after),
        Function.identity());
  }

  private static Query practisingIn(ErnId ern, Instant now) {
    Query holds =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.should(
                                s ->
                                    s.bool(
                                        n ->
                                            n.mustNot(
                                                m -> m.exists(e -> e.field("grants.validTo")))))
                            .should(
                                s ->
                                    s.range(
                                        r ->
                                            r.untyped(
                                                u ->
                                                    u.field("grants.validTo")
                                                        .gt(JsonData.of(now.toString())))))));
    Query inNetwork = Query.of(q -> q.term(t -> t.field("grants.ern").value(ern.value())));
    Query clinical =
        Query.of(q -> q.terms(t -> t.field("grants.role").terms(v -> v.value(CLINICAL))));
    return Query.of(
        q ->
            q.nested(
                n ->
                    n.path("grants")
                        .query(x -> x.bool(b -> b.filter(inNetwork, clinical, holds)))));
  }

  /** Matches the beginning of the last word, as people type it. */
  private Query named(String text) {
    List<FieldValue> hospitals =
        centres.first(MATCHING_CENTRES, Listing.bestFirst("centres", prefix(text, "name"))).stream()
            .map(centre -> FieldValue.of(centre.id().value()))
            .toList();
    Query person = prefix(text, "name", "jobTitle");
    Query hospital = Query.of(q -> q.terms(t -> t.field("centre").terms(v -> v.value(hospitals))));
    return Query.of(q -> q.bool(b -> b.should(person, hospital)));
  }

  private static Query prefix(String text, String... fields) {
    return Query.of(
        q ->
            q.multiMatch(
                m -> m.query(text).type(TextQueryType.BoolPrefix).fields(List.of(fields))));
  }
}
