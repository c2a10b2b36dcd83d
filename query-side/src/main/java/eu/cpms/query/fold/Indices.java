package eu.cpms.query.fold;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Makes, finds, names and drops indices. */
final class Indices {

  private static final Time REFRESH = Time.of(t -> t.time("500ms"));
  private static final Time NO_REFRESH = Time.of(t -> t.time("-1"));
  private final ElasticsearchClient client;

  Indices(ElasticsearchClient client) {
    this.client = client;
  }

  /** The generation that readers see. */
  Optional<IndexName> live(String alias) throws IOException {
    if (!client.indices().existsAlias(e -> e.name(alias)).value()) {
      return Optional.empty();
    }
    return client.indices().getAlias(g -> g.name(alias)).aliases().keySet().stream()
        .flatMap(name -> IndexName.parse(name).stream())
        .findFirst();
  }

  /** All generations, oldest first. */
  List<IndexName> all(String alias) throws IOException {
    return client
        .indices()
        .get(g -> g.index(alias + "-*").ignoreUnavailable(true).allowNoIndices(true))
        .indices()
        .keySet()
        .stream()
        .flatMap(name -> IndexName.parse(name).stream())
        .filter(name -> name.alias().equals(alias))
        .sorted()
        .toList();
  }

  /** Makes an empty index that is written only; false when another node was quicker. */
  boolean create(IndexName index, String mapping) throws IOException {
    try (InputStream settings = resource("settings.json");
        InputStream mappings = resource(mapping)) {
      client
          .indices()
          .create(
              c ->
                  c.index(index.toString())
                      .withJson(settings)
                      .withJson(mappings)
                      .aliases(index.writer(), a -> a));
      return true;
    } catch (ElasticsearchException e) {
      if ("resource_already_exists_exception".equals(e.error().type())) {
        return false;
      }
      throw e;
    }
  }

  private static InputStream resource(String name) {
    InputStream json = Indices.class.getResourceAsStream("/elasticsearch/" + name);
    if (json == null) {
      throw new IllegalStateException("there is no /elasticsearch/" + name);
    }
    return json;
  }

  /** Lets no search see the index until {@link #show}, so that filling is quick. */
  void hide(IndexName index) throws IOException {
    refreshEvery(index, NO_REFRESH);
  }

  /** Makes all that was written visible, from now on within half a second. */
  void show(IndexName index) throws IOException {
    refreshEvery(index, REFRESH);
    client.indices().refresh(r -> r.index(index.toString()));
  }

  /** Lets readers see this generation instead of any other, in one step. */
  void switchTo(IndexName index) throws IOException {
    Optional<IndexName> before = live(index.alias());
    client
        .indices()
        .updateAliases(
            u -> {
              before.ifPresent(
                  old ->
                      u.actions(a -> a.remove(r -> r.index(old.toString()).alias(index.alias()))));
              return u.actions(a -> a.add(d -> d.index(index.toString()).alias(index.alias())));
            });
  }

  /** Deletes a generation; does nothing when it is gone. */
  void drop(IndexName index) throws IOException {
    client.indices().delete(d -> d.index(index.toString()).ignoreUnavailable(true));
  }

  private void refreshEvery(IndexName index, Time interval) throws IOException {
    client
        .indices()
        .putSettings(p -> p.index(index.toString()).settings(s -> s.refreshInterval(interval)));
  }
}
