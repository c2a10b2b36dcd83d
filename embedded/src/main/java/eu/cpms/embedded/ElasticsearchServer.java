package eu.cpms.embedded;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Elasticsearch as a child process, one node, on the loopback address. */
final class ElasticsearchServer implements Server {
  private static final String NAME = "elasticsearch";

  private final DataFolder data;
  private final ElasticsearchBinaries binaries;
  private final Children children;
  private final EmbeddedOptions options;
  private final int port;
  private volatile @Nullable GuardedProcess process;

  ElasticsearchServer(EmbeddedOptions options, DataFolder data, Children children)
      throws IOException {
    this.data = data;
    this.binaries = new ElasticsearchBinaries(options.binaries().toAbsolutePath());
    this.children = children;
    this.options = options;
    this.port =
        Ports.choose(options.ports().elasticsearch(), name(), "cpms.embedded.elasticsearch-port");
  }

  @Override
  public String name() {
    return "Elasticsearch " + binaries.version();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void start() throws IOException, InterruptedException {
    children.awaitPredecessor(NAME);
    Path home = data.folder(NAME);
    var node = new ElasticsearchNode(binaries.unpacked(), home, port);
    node.writeSettings();
    children.own(home);
    GuardedProcess started = children.start(plan(node));
    process = started;
    Readiness.await(started, options.startTimeout(), this::answers);
  }

  private Children.Plan plan(ElasticsearchNode node) throws IOException {
    Path temporary = node.temporary();
    return new Children.Plan(
        NAME,
        node.command(options.elasticsearchHeap()),
        Map.of("LIBFFI_TMPDIR", temporary.toString()),
        temporary,
        "TERM",
        "KILL");
  }

  private boolean answers() throws IOException {
    var request =
        (HttpURLConnection)
            uri()
                .resolve("/_cluster/health?wait_for_status=yellow&timeout=1s")
                .toURL()
                .openConnection();
    request.setConnectTimeout(2_000);
    request.setReadTimeout(5_000);
    try {
      return request.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    } finally {
      request.disconnect();
    }
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    GuardedProcess running = process;
    if (running != null) {
      running.awaitEnd();
    }
  }

  @Override
  public void stop() {
    GuardedProcess running = process;
    if (running != null) {
      running.stop();
    }
  }
}
