package eu.cpms.query.timeline;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CurrentActor;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.panel.PanelId;
import eu.cpms.query.access.MemberDocument;
import eu.cpms.query.elastic.Listing;
import eu.cpms.query.elastic.PageRequest;
import eu.cpms.query.elastic.ReadModel;
import eu.cpms.query.panel.PanelReader;
import graphql.relay.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
class TimelineQueries {

  private final ReadModel<TimelineDocument> timeline;
  private final PanelReader reader;
  private final LiveTimeline live;
  private final CurrentActor currentActor;

  TimelineQueries(
      ReadModel<TimelineDocument> timeline,
      PanelReader reader,
      LiveTimeline live,
      CurrentActor currentActor) {
    this.timeline = timeline;
    this.reader = reader;
    this.live = live;
    this.currentActor = currentActor;
  }

  @QueryMapping
  Connection<TimelineDocument> timeline(
      @Argument String panelId,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after) {
    PanelId panel = new PanelId(panelId);
    reader.requireContent(panel, currentActor.require());
    Query ofPanel = Query.of(q -> q.term(t -> t.field("panelId").value(panel.value())));
    return timeline.page(
        Listing.newestFirst("timeline", ofPanel, "position"),
        PageRequest.of(first, after),
        Function.identity());
  }

  @SubscriptionMapping
  Flux<TimelineDocument> timelineAdded(@Argument String panelId) {
    PanelId panel = new PanelId(panelId);
    Actor actor = currentActor.require();
    reader.requireContent(panel, actor);
    return live.entries(panel, actor);
  }

  @SchemaMapping(typeName = "TimelineEntry")
  @Nullable CompletableFuture<MemberDocument> actor(
      TimelineDocument entry, DataLoader<MemberId, MemberDocument> members) {
    MemberId actor = entry.actor();
    return actor == null ? null : members.load(actor);
  }
}
