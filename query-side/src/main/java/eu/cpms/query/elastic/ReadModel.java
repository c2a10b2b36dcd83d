package eu.cpms.query.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import eu.cpms.api.Id;
import eu.cpms.api.Refused;
import eu.cpms.query.fold.Fold;
import graphql.relay.Connection;
import graphql.relay.DefaultConnection;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The documents of one fold, for readers. Says UNAVAILABLE, naming the read model, when
 * Elasticsearch does not answer within the client's timeouts.
 */
public final class ReadModel<D> {

  private static final int BAD_REQUEST = 400;
  private final ElasticsearchClient client;
  private final String alias;
  private final String words;
  private final Class<D> type;

  /**
   * @param prefix of all index names
   */
  public ReadModel(ElasticsearchClient client, String prefix, Fold<D> fold) {
    this.client = client;
    this.alias = prefix + fold.index();
    this.words = fold.index();
    this.type = fold.documentType();
  }

  /** The document as last written, even if no search finds it yet. */
  public Optional<D> find(Id id) {
    return Optional.ofNullable(findAll(List.of(id.value())).get(id.value()));
  }

  /** The documents as last written, by id, in one request; absent ones are left out. */
  public Map<String, D> findAll(Collection<String> ids) {
    Map<String, D> found = new HashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    ask(() -> client.mget(m -> m.index(alias).ids(List.copyOf(ids)), type))
        .docs()
        .forEach(
            item -> {
              if (item.isFailure()) {
                throw unavailable();
              }
              D source = item.result().source();
              if (item.result().found() && source != null) {
                found.put(item.result().id(), source);
              }
            });
    return found;
  }

  /** Whether the document is written and holds the event at this position. */
  public boolean holds(String id, long position) {
    var answer =
        ask(() -> client.get(g -> g.index(alias).id(id).source(s -> s.fetch(false)), type));
    Long version = answer.version();
    return answer.found() && version != null && version >= position;
  }

  /** Lets listings and searches find all that is written by now, not within half a second. */
  public void makeSearchable() {
    ask(() -> client.indices().refresh(r -> r.index(alias)));
  }

  /** At most {@code size} documents that match, in the order of the listing. */
  public List<D> first(int size, Listing listing) {
    return hits(size, listing, List.of()).stream().map(hit -> source(hit)).toList();
  }

  /** One page of a listing, each document shown by {@code view}. */
  public <V> Connection<V> page(Listing listing, PageRequest request, Function<D, V> view) {
    String after = request.after();
    var from =
        after == null
            ? List.<FieldValue>of()
            : Cursor.decode(listing.name(), listing.sort().size(), after);
    List<Hit<D>> hits = hits(request.first() + 1, listing, from);
    List<Edge<V>> edges = new ArrayList<>();
    for (Hit<D> hit : hits.subList(0, Math.min(hits.size(), request.first()))) {
      edges.add(
          new DefaultEdge<>(view.apply(source(hit)), Cursor.encode(listing.name(), hit.sort())));
    }
    return connection(edges, after != null, hits.size() > request.first());
  }

  private static <V> Connection<V> connection(List<Edge<V>> edges, boolean before, boolean more) {
    return new DefaultConnection<>(
        edges,
        new DefaultPageInfo(
            edges.isEmpty() ? null : edges.getFirst().getCursor(),
            edges.isEmpty() ? null : edges.getLast().getCursor(),
            before,
            more));
  }

  private D source(Hit<D> hit) {
    return Objects.requireNonNull(hit.source());
  }

  private List<Hit<D>> hits(int size, Listing listing, List<FieldValue> after) {
    SearchRequest request =
        SearchRequest.of(
            s -> {
              s.index(alias).size(size).query(listing.query()).sort(listing.sort());
              s.trackTotalHits(t -> t.enabled(false));
              return after.isEmpty() ? s : s.searchAfter(after);
            });
    try {
      return ask(() -> client.search(request, type)).hits().hits();
    } catch (ElasticsearchException e) {
      throw after.isEmpty() ? e : Cursor.unusable();
    }
  }

  private interface Question<A> {
    A answer() throws IOException;
  }

  private <A> A ask(Question<A> question) {
    try {
      return question.answer();
    } catch (ElasticsearchException e) {
      if (e.status() == BAD_REQUEST) {
        throw e;
      }
      throw unavailable();
    } catch (IOException e) {
      throw unavailable();
    }
  }

  private Refused unavailable() {
    return Refused.unavailable(
        "Reading " + words + " is not possible at the moment. Nothing is lost; try again later.");
  }
}
