package eu.cpms.query.patient;

import eu.cpms.api.patient.PatientId;
import eu.cpms.query.elastic.ReadModel;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks patients of panels up together. */
@Component
class PatientLoader {

  PatientLoader(BatchLoaderRegistry registry, ReadModel<PatientDocument> patients) {
    registry
        .forTypePair(PatientId.class, PatientDocument.class)
        .registerMappedBatchLoader(
            (ids, environment) ->
                Mono.fromSupplier(
                    () -> byId(patients.findAll(ids.stream().map(PatientId::value).toList()))));
  }

  private static Map<PatientId, PatientDocument> byId(Map<String, PatientDocument> found) {
    return found.values().stream().collect(Collectors.toMap(PatientDocument::id, p -> p));
  }
}
