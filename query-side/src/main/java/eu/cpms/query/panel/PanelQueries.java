package eu.cpms.query.panel;

import eu.cpms.api.Text;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CurrentActor;
import eu.cpms.api.access.PanelAccess;
import eu.cpms.api.panel.PanelId;
import eu.cpms.query.elastic.Eventually;
import eu.cpms.query.elastic.Listing;
import eu.cpms.query.elastic.PageRequest;
import eu.cpms.query.elastic.ReadModel;
import graphql.relay.Connection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class PanelQueries {

  private final ReadModel<PanelDocument> panels;
  private final PanelSearch search;
  private final CurrentActor currentActor;

  PanelQueries(ReadModel<PanelDocument> panels, PanelSearch search, CurrentActor currentActor) {
    this.panels = panels;
    this.search = search;
    this.currentActor = currentActor;
  }

  @QueryMapping
  Connection<PanelView> panels(
      @Argument @Nullable PanelFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after) {
    Actor actor = currentActor.require();
    PanelFilter wanted = filter == null ? PanelFilter.NONE : filter;
    return panels.page(
        Listing.newestFirst("panels", wanted.query(actor), "changedAt"),
        PageRequest.of(first, after),
        document -> PanelView.of(document, actor));
  }

  @QueryMapping
  Mono<PanelView> panel(@Argument String id, @Argument @Nullable Integer atLeastVersion) {
    Actor actor = currentActor.require();
    PanelId panelId = new PanelId(id);
    int version = atLeastVersion == null ? 0 : atLeastVersion;
    Mono<PanelDocument> found =
        version == 0
            ? Mono.justOrEmpty(panels.find(panelId))
            : Eventually.present(
                () -> panels.find(panelId).filter(p -> p.version() >= version), "panel");
    return found
        .map(document -> PanelView.of(document, actor))
        .filter(view -> view.access() != PanelAccess.NONE);
  }

  @QueryMapping
  Connection<PanelView> search(
      @Argument String text, @Argument @Nullable Integer first, @Argument @Nullable String after) {
    Actor actor = currentActor.require();
    String words = Text.required("text", text, Text.LINE);
    return panels.page(
        Listing.bestFirst("search", search.query(words, actor)),
        PageRequest.of(first, after),
        document -> PanelView.of(document, actor));
  }
}
