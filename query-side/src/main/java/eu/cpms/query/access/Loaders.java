package eu.cpms.query.access;

import eu.cpms.api.Id;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.MemberId;
import eu.cpms.query.elastic.ReadModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks people and hospitals up together: one request for each level of a query, not one each. */
@Component
class Loaders {

  Loaders(
      BatchLoaderRegistry registry,
      ReadModel<MemberDocument> members,
      ReadModel<CentreDocument> centres) {
    registry
        .forTypePair(MemberId.class, MemberDocument.class)
        .registerMappedBatchLoader(
            (ids, environment) ->
                Mono.fromSupplier(() -> all(ids, members, MemberDocument::unknown)));
    registry
        .forTypePair(CentreId.class, CentreDocument.class)
        .registerMappedBatchLoader(
            (ids, environment) ->
                Mono.fromSupplier(() -> all(ids, centres, CentreDocument::unknown)));
  }

  private static <I extends Id, D> Map<I, D> all(
      Set<I> ids, ReadModel<D> documents, Function<I, D> unknown) {
    Map<String, D> found =
        documents.findAll(ids.stream().map(Id::value).collect(Collectors.toSet()));
    Map<I, D> all = new HashMap<>();
    for (I id : ids) {
      D document = found.get(id.value());
      all.put(id, document == null ? unknown.apply(id) : document);
    }
    return all;
  }
}
