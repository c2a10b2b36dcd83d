package eu.cpms.query.testing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.ElasticsearchTransport;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes which requests of readers go to Elasticsearch. */
public final class CountedRequests {

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ElasticsearchTransport real = Elastic.client()._transport();

  public ElasticsearchClient client() {
    ElasticsearchTransport counting =
        (ElasticsearchTransport)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ElasticsearchTransport.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("performRequest")) {
                    requests.add(arguments[0].getClass().getSimpleName());
                  }
                  try {
                    return method.invoke(real, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return new ElasticsearchClient(counting);
  }

  public void forget() {
    requests.clear();
  }

  /** Requests of readers since the last {@link #forget}, by the name of the request's class. */
  public long count(String kind) {
    return requests.stream().filter(kind::equals).count();
  }
}
