package eu.cpms.dicom.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless browser with one page, driven by the DevTools protocol. */
final class Chromium implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private int lastId;

  Chromium(Path program, Path profile) throws Exception {
    process =
        new ProcessBuilder(
                List.of(
                    program.toString(),
                    "--headless=new",
                    "--no-sandbox",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--use-gl=angle",
                    "--use-angle=swiftshader",
                    "--enable-unsafe-swiftshader",
                    "--window-size=1280,800",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile,
                    "about:blank"))
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("output.txt").toFile())
            .start();
    HttpClient http = HttpClient.newHttpClient();
    socket =
        http.newWebSocketBuilder()
            .buildAsync(page(http, port(profile)), new Listener())
            .get(30, TimeUnit.SECONDS);
  }

  private static String port(Path profile) throws IOException {
    Path file = profile.resolve("DevToolsActivePort");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Files.exists(file) && Files.size(file) > 0);
    return Files.readAllLines(file).getFirst();
  }

  private static URI page(HttpClient http, String port) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    JsonNode[] page = new JsonNode[1];
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
              JSON.readTree(body).values().stream()
                  .filter(target -> target.path("type").asString().equals("page"))
                  .forEach(target -> page[0] = target);
              return page[0] != null;
            });
    return URI.create(page[0].path("webSocketDebuggerUrl").asString());
  }

  void open(String url) throws Exception {
    call("Page.navigate", "{\"url\":" + JSON.writeValueAsString(url) + "}");
  }

  /** The value of an expression in the page. */
  JsonNode evaluate(String expression) throws Exception {
    String parameters =
        "{\"returnByValue\":true,\"expression\":" + JSON.writeValueAsString(expression) + "}";
    return call("Runtime.evaluate", parameters).at("/result/result/value");
  }

  byte[] screenshot() throws Exception {
    String data = call("Page.captureScreenshot", "{}").at("/result/data").asString();
    return java.util.Base64.getDecoder().decode(data);
  }

  private JsonNode call(String method, String parameters) throws Exception {
    int id = ++lastId;
    String message =
        "{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters);
    socket.sendText(message, true).get(30, TimeUnit.SECONDS);
    while (true) {
      String answer = messages.poll(60, TimeUnit.SECONDS);
      if (answer == null) {
        throw new IOException("the browser does not answer " + method);
      }
      JsonNode node = JSON.readTree(answer);
      if (node.path("id").asInt() == id) {
        return node;
      }
    }
  }

  @Override
  public void close() throws Exception {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        messages.add(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return java.util.concurrent.CompletableFuture.completedStage(null);
    }
  }
}
