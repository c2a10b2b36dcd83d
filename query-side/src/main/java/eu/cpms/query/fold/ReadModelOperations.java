package eu.cpms.query.fold;

import eu.cpms.api.Refused;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Action;
import eu.cpms.api.access.CurrentActor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Lets platform administrators watch the read models, and have one made anew. */
@Controller
class ReadModelOperations {

  private final Projections projections;
  private final CurrentActor currentActor;

  ReadModelOperations(Projections projections, CurrentActor currentActor) {
    this.projections = projections;
    this.currentActor = currentActor;
  }

  /** The schema's type {@code ReadModel}. */
  record View(
      String name, String index, ProjectionState state, long lag, @Nullable String problem) {}

  @QueryMapping
  List<View> readModels() {
    requireAdministrator();
    long head = projections.head();
    return projections.statuses().stream()
        .map(s -> new View(s.fold(), s.index(), s.state(), s.lag(head), s.problem()))
        .toList();
  }

  @MutationMapping
  List<View> rebuildReadModel(@Argument String name) {
    requireAdministrator();
    if (!projections.names().contains(name)) {
      throw Refused.notFound("read model");
    }
    var unused = projections.rebuild(name);
    return readModels();
  }

  private void requireAdministrator() {
    AccessPolicy.require(AccessPolicy.allows(currentActor.require(), Action.ADMINISTER));
  }
}
