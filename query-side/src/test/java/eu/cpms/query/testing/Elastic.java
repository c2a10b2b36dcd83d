package eu.cpms.query.testing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import eu.cpms.embedded.testing.TestServers;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Clients of the test's Elasticsearch, with the product's timeouts. */
public final class Elastic {

  private Elastic() {}

  public static ElasticsearchClient client() {
    return client(TestServers.get().elasticsearch());
  }

  public static ElasticsearchClient client(URI server) {
    Rest5Client low =
        Rest5Client.builder(server)
            .setConnectionConfigCallback(
                c -> c.setConnectTimeout(1, TimeUnit.SECONDS).setSocketTimeout(5, TimeUnit.SECONDS))
            .setRequestConfigCallback(r -> r.setResponseTimeout(5, TimeUnit.SECONDS))
            .build();
    return new ElasticsearchClient(new Rest5ClientTransport(low, new Jackson3JsonpMapper()));
  }

  /** A prefix of index names that no other test has. */
  public static String prefix() {
    return "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
  }
}
