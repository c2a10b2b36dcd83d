package eu.cpms.media.engine.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One tab of a headless Firefox with fake devices, driven by WebDriver BiDi, which needs no driver
 * between. One thread uses it.
 */
final class Firefox implements AutoCloseable, WebSocket.Listener {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/firefox-esr"), Path.of("/usr/bin/firefox"));

  /** Fake devices without a question, playing without a click, and no calls home. */
  private static final String PREFERENCES =
      """
      user_pref("media.navigator.streams.fake", true);
      user_pref("media.navigator.permission.disabled", true);
      user_pref("media.autoplay.default", 0);
      user_pref("media.gmp-manager.updateEnabled", false);
      user_pref("app.update.enabled", false);
      user_pref("app.normandy.enabled", false);
      user_pref("browser.safebrowsing.downloads.remote.enabled", false);
      user_pref("browser.shell.checkDefaultBrowser", false);
      user_pref("datareporting.policy.dataSubmissionEnabled", false);
      user_pref("extensions.update.enabled", false);
      user_pref("network.captive-portal-service.enabled", false);
      user_pref("network.connectivity-service.enabled", false);
      user_pref("services.settings.server", "data:,");
      user_pref("toolkit.telemetry.enabled", false);
      """;

  private final Map<Integer, JsonNode> answers = new ConcurrentHashMap<>();
  private final StringBuilder partial = new StringBuilder();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final WebSocket socket;
  private final String tab;
  private int lastId;

  /** Opens a page in a Firefox of its own; a test is skipped where there is none. */
  static Firefox open(Path profile, String address) throws IOException {
    Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    Assumptions.assumeTrue(program != null, "Firefox is not installed");
    return new Firefox(String.valueOf(program), Files.createDirectories(profile), address);
  }

  private Firefox(String program, Path profile, String address) throws IOException {
    Files.writeString(profile.resolve("user.js"), PREFERENCES);
    process =
        new ProcessBuilder(
                program,
                "--headless",
                "--no-remote",
                "--profile",
                profile.toString(),
                "--remote-debugging-port",
                "0")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log").toFile())
            .start();
    Path listening = profile.resolve("WebDriverBiDiServer.json");
    await("Firefox").atMost(PATIENCE).until(() -> Files.exists(listening));
    await("its port").atMost(PATIENCE).until(() -> port(listening) > 0);
    URI uri = URI.create("ws://127.0.0.1:" + port(listening) + "/session");
    socket = http.newWebSocketBuilder().buildAsync(uri, this).join();
    call("session.new", Map.of("capabilities", Map.of()));
    tab =
        call("browsingContext.getTree", Map.of())
            .path("contexts")
            .path(0)
            .path("context")
            .asString();
    call("browsingContext.navigate", Map.of("context", tab, "url", address, "wait", "complete"));
  }

  private static int port(Path listening) throws IOException {
    String text = Files.readString(listening);
    return text.isBlank() ? 0 : JSON.readTree(text).path("ws_port").asInt(0);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      JsonNode message = JSON.readTree(partial.toString());
      partial.setLength(0);
      if (message.has("id")) {
        answers.put(message.path("id").asInt(), message);
      }
    }
    from.request(1);
    return null;
  }

  private JsonNode call(String method, Map<String, ?> params) {
    int id = ++lastId;
    Map<String, Object> command = Map.of("id", id, "method", method, "params", params);
    socket.sendText(JSON.writeValueAsString(command), true).join();
    await(method).atMost(PATIENCE).until(() -> answers.containsKey(id));
    JsonNode answer = answers.remove(id);
    if (answer.path("type").asString().equals("error")) {
      throw new AssertionError(method + ": " + answer.path("message").asString());
    }
    return answer.path("result");
  }

  /** Calls a function of the page with arguments that JSON can say; so is the result. */
  JsonNode evaluate(String function, Object... arguments) {
    String wrapped =
        "async json => JSON.stringify((await (%s)(...JSON.parse(json))) ?? null)"
            .formatted(function);
    JsonNode result =
        call(
            "script.callFunction",
            Map.of(
                "functionDeclaration",
                wrapped,
                "awaitPromise",
                true,
                "target",
                Map.of("context", tab),
                "arguments",
                List.of(Map.of("type", "string", "value", JSON.writeValueAsString(arguments)))));
    if (result.path("type").asString().equals("exception")) {
      throw new AssertionError(result.path("exceptionDetails").path("text").asString());
    }
    return JSON.readTree(result.path("result").path("value").asString());
  }

  @Override
  public void close() throws InterruptedException {
    socket.abort();
    http.shutdownNow();
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
