package eu.cpms.benchmarks;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.json.JsonData;
import eu.cpms.query.fold.Projections;
import eu.cpms.query.fold.Rebuilt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;

/** A read model filled from its events, beside Elasticsearch taking the same documents raw. */
final class Rebuild {

  private static final int BULK = 1000;

  private final Projections projections;
  private final ElasticsearchClient elasticsearch;

  Rebuild(ApplicationContext context) {
    projections = context.getBean(Projections.class);
    elasticsearch = context.getBean(ElasticsearchClient.class);
  }

  void measure(Table table) throws Exception {
    projections.rebuild("timeline").get(10, TimeUnit.MINUTES);
    Rebuilt rebuilt = projections.rebuild("timeline").get(10, TimeUnit.MINUTES);
    List<Hit<JsonData>> documents = documentsOf(rebuilt.index());
    rawRate(rebuilt.index(), documents);
    double raw = rawRate(rebuilt.index(), documents);
    double rate = rebuilt.events() / (rebuilt.took().toNanos() / 1e9);
    table.add("events in the rebuilt timeline", rebuilt.events(), "", "");
    table.add("rebuild of the timeline, events/s", rate, "/s", "");
    table.add("raw bulk of the same documents, documents/s", raw, "/s", "");
    table.add("rebuild beside raw bulk", 100 * rate / raw, "%", ">= 60 %");
  }

  private List<Hit<JsonData>> documentsOf(String index) throws IOException {
    elasticsearch.indices().refresh(r -> r.index(index));
    List<Hit<JsonData>> all = new ArrayList<>();
    List<Hit<JsonData>> page;
    do {
      List<FieldValue> after = all.isEmpty() ? List.of(FieldValue.of(-1)) : all.getLast().sort();
      page =
          elasticsearch
              .search(
                  s ->
                      s.index(index)
                          .size(5000)
                          .version(true)
                          .searchAfter(after)
                          .sort(o -> o.field(f -> f.field("position").order(SortOrder.Asc))),
                  JsonData.class)
              .hits()
              .hits();
      all.addAll(page);
    } while (!page.isEmpty());
    return all;
  }

  private double rawRate(String like, List<Hit<JsonData>> documents) throws IOException {
    String target = "bench-raw";
    createLike(like, target);
    long start = System.nanoTime();
    for (int from = 0; from < documents.size(); from += BULK) {
      write(target, documents.subList(from, Math.min(from + BULK, documents.size())));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    elasticsearch.indices().delete(d -> d.index(target));
    return documents.size() / seconds;
  }

  private void createLike(String like, String target) throws IOException {
    IndexState state = elasticsearch.indices().get(g -> g.index(like)).indices().get(like);
    if (state == null || state.settings() == null || state.settings().index() == null) {
      throw new IllegalStateException("index " + like + " is gone");
    }
    var analysis = state.settings().index().analysis();
    elasticsearch
        .indices()
        .create(
            c ->
                c.index(target)
                    .mappings(state.mappings())
                    .settings(
                        s ->
                            s.numberOfShards("1")
                                .numberOfReplicas("0")
                                .refreshInterval(t -> t.time("-1"))
                                .analysis(analysis)));
  }

  private void write(String target, List<Hit<JsonData>> documents) throws IOException {
    List<BulkOperation> operations =
        documents.stream().map(document -> operation(target, document)).toList();
    BulkResponse response = elasticsearch.bulk(b -> b.operations(operations));
    if (response.errors()) {
      throw new IllegalStateException("Elasticsearch refused documents of its own");
    }
  }

  private static BulkOperation operation(String target, Hit<JsonData> document) {
    return BulkOperation.of(
        o ->
            o.index(
                i ->
                    i.index(target)
                        .id(document.id())
                        .version(document.version())
                        .versionType(VersionType.ExternalGte)
                        .document(document.source())));
  }
}
