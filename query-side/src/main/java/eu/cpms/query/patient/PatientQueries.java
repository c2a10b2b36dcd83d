package eu.cpms.query.patient;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Action;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.CurrentActor;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.patient.PatientId;
import eu.cpms.query.access.CentreDocument;
import eu.cpms.query.elastic.Eventually;
import eu.cpms.query.elastic.Listing;
import eu.cpms.query.elastic.PageRequest;
import eu.cpms.query.elastic.ReadModel;
import graphql.relay.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class PatientQueries {

  private final ReadModel<PatientDocument> patients;
  private final CurrentActor currentActor;
  private final ErnCatalogue erns;

  PatientQueries(
      ReadModel<PatientDocument> patients, CurrentActor currentActor, ErnCatalogue erns) {
    this.patients = patients;
    this.currentActor = currentActor;
    this.erns = erns;
  }

  @QueryMapping
  Connection<PatientDocument> patients(
      @Argument @Nullable Integer first, @Argument @Nullable String after) {
    Actor actor = currentActor.require();
    AccessPolicy.require(AccessPolicy.allows(actor, Action.SEE_PATIENT, actor.centre()));
    Query own = Query.of(q -> q.term(t -> t.field("centre").value(actor.centre().value())));
    return patients.page(
        Listing.newestFirst("patients", own, "enrolledAt"),
        PageRequest.of(first, after),
        Function.identity());
  }

  @QueryMapping
  Mono<PatientDocument> patient(@Argument String id, @Argument @Nullable Integer atLeastVersion) {
    Actor actor = currentActor.require();
    PatientId patientId = new PatientId(id);
    int version = atLeastVersion == null ? 0 : atLeastVersion;
    Mono<PatientDocument> found =
        version == 0
            ? Mono.justOrEmpty(patients.find(patientId))
            : Eventually.present(
                () -> patients.find(patientId).filter(p -> p.version() >= version), "patient");
    return found.filter(p -> AccessPolicy.allows(actor, Action.SEE_PATIENT, p.centre()));
  }

  @SchemaMapping(typeName = "Patient")
  CompletableFuture<CentreDocument> centre(
      PatientDocument patient, DataLoader<CentreId, CentreDocument> centres) {
    return centres.load(patient.centre());
  }

  @SchemaMapping(typeName = "Patient")
  List<ConsentView> consents(PatientDocument patient) {
    return patient.consents().stream().map(consent -> ConsentView.of(consent, erns)).toList();
  }
}
