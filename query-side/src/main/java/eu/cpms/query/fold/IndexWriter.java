package eu.cpms.query.fold;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the documents of one index, always by id. Safe for one thread at a time. */
final class IndexWriter<D> {

  private static final int MAX_BYTES = 8 << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final ElasticsearchClient client;
  private final IndexName index;
  private final Class<D> type;

  IndexWriter(ElasticsearchClient client, IndexName index, Class<D> type) {
    this.client = client;
    this.index = index;
    this.type = type;
  }

  /** The documents with these ids, also those that no search finds yet. */
  Map<String, Versioned<D>> read(Collection<String> ids) throws IOException {
    Map<String, Versioned<D>> found = new HashMap<>();
    var items = client.mget(m -> m.index(index.writer()).ids(List.copyOf(ids)), type).docs();
    for (MultiGetResponseItem<D> item : items) {
      if (item.isFailure()) {
        throw new IOException("reading " + index + ": " + item.failure().error().reason());
      }
      found.put(item.result().id(), versioned(item));
    }
    return found;
  }

  /** Writes all changes, in requests of bounded size; throws unless every one was taken. */
  void write(Map<String, Versioned<D>> changes) throws IOException {
    List<BulkOperation> operations = new ArrayList<>();
    int bytes = 0;
    for (Map.Entry<String, Versioned<D>> change : changes.entrySet()) {
      bytes += add(operations, change.getKey(), change.getValue());
      if (bytes > MAX_BYTES) {
        send(operations);
        operations.clear();
        bytes = 0;
      }
    }
    if (!operations.isEmpty()) {
      send(operations);
    }
  }

  private Versioned<D> versioned(MultiGetResponseItem<D> item) {
    var result = item.result();
    return result.found()
        ? new Versioned<>(Objects.requireNonNull(result.version()), result.source())
        : Versioned.absent();
  }

  private int add(List<BulkOperation> operations, String id, Versioned<D> change) {
    D document = change.document();
    if (document == null) {
      operations.add(
          BulkOperation.of(
              o ->
                  o.delete(
                      d ->
                          d.id(id)
                              .version(change.position())
                              .versionType(VersionType.ExternalGte))));
      return 0;
    }
    byte[] json = JSON.writeValueAsBytes(document);
    operations.add(
        BulkOperation.of(
            o ->
                o.index(
                    i ->
                        i.id(id)
                            .version(change.position())
                            .versionType(VersionType.ExternalGte)
                            .document(BinaryData.of(json, ContentType.APPLICATION_JSON)))));
    return json.length;
  }

  private void send(List<BulkOperation> operations) throws IOException {
    var response =
        client.bulk(b -> b.index(index.writer()).requireAlias(true).operations(operations));
    for (BulkResponseItem item : response.items()) {
      check(item);
    }
  }

  /** Says nothing of the document's content, which may be personal. */
  private void check(BulkResponseItem item) throws IOException {
    boolean wasAbsent = item.status() == NOT_FOUND && item.error() == null;
    if (item.status() < BAD_REQUEST || wasAbsent) {
      return;
    }
    String kind = item.error() == null ? "no reason" : String.valueOf(item.error().type());
    String problem = index + "/" + item.id() + " answered " + item.status() + ": " + kind;
    if (item.status() == BAD_REQUEST) {
      throw new PoisonEvent("Elasticsearch refuses a document: " + problem);
    }
    throw new IOException(problem);
  }
}
