package eu.cpms.server;

import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.RequestConfig;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchProperties;
import org.springframework.boot.elasticsearch.autoconfigure.Rest5ClientBuilderCustomizer;
import org.springframework.stereotype.Component;

/**
 * Holds Elasticsearch to {@code spring.elasticsearch.socket-timeout} for the whole answer: without
 * this the client waits 30 s for a server that took the request and hangs.
 */
@Component
class ElasticsearchTimeouts implements Rest5ClientBuilderCustomizer {

  private final long millis;

  ElasticsearchTimeouts(ElasticsearchProperties properties) {
    this.millis = properties.getSocketTimeout().toMillis();
  }

  @Override
  public void customize(Rest5ClientBuilder builder) {
    // The timeouts belong to each request.
  }

  @Override
  public void customize(RequestConfig.Builder requests) {
    requests
        .setResponseTimeout(millis, TimeUnit.MILLISECONDS)
        .setConnectionRequestTimeout(millis, TimeUnit.MILLISECONDS);
  }
}
