package eu.cpms.server.graphql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.cpms.server.DemoCallers;
import eu.cpms.server.RunningServer;
import eu.cpms.server.client.Case;
import eu.cpms.server.client.GraphQl;
import eu.cpms.server.client.Nicknames;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The timeline as an open page receives it, over graphql-transport-ws. */
@RunningServer
class LiveTimelineTest {

  @Autowired private ApplicationContext context;
  private GraphQl requester;
  private String panel;

  @BeforeEach
  void aPanel() {
    requester = DemoCallers.as("requester", context);
    panel = Case.draft(requester, Case.enrol(requester, Nicknames.next()));
  }

  @Test
  void aRemarkReachesAnOpenPage() throws Exception {
    Page page = new Page();
    page.open(requester.token(), "");
    assertThat(page.next()).contains("connection_ack");
    page.follow(panel);

    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> {
              Case.comment(requester, panel, "Does she tolerate carbamazepine?");
              assertThat(page.messages)
                  .anyMatch(entry -> entry.contains("Does she tolerate carbamazepine?"));
            });
  }

  @Test
  void aStrangerReceivesNothing() throws Exception {
    Page page = new Page();
    page.open(DemoCallers.as("researcher", context).token(), "");
    assertThat(page.next()).contains("connection_ack");
    page.follow(panel);

    assertThat(page.next()).contains("\"error\"", "NOT_FOUND");
  }

  @Test
  void aPageOfAnotherSiteCannotConnect() {
    assertThatThrownBy(() -> new Page().open(requester.token(), "https://evil.example"))
        .isInstanceOf(ExecutionException.class);
  }

  @Test
  void nobodyConnectsWithoutASignIn() {
    assertThatThrownBy(() -> new Page().open("", "")).isInstanceOf(ExecutionException.class);
  }

  private final class Page implements WebSocket.Listener {

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder message = new StringBuilder();
    private @Nullable WebSocket socket;

    void open(String token, String origin) throws Exception {
      String address = DemoCallers.address(context).toString().replace("http", "ws") + "/graphql";
      WebSocket.Builder builder =
          HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("graphql-transport-ws");
      if (!token.isEmpty()) {
        builder.header("Authorization", "Bearer " + token);
      }
      if (!origin.isEmpty()) {
        builder.header("Origin", origin);
      }
      WebSocket opened = builder.buildAsync(URI.create(address), this).get(10, TimeUnit.SECONDS);
      socket = opened;
      opened.sendText("{\"type\":\"connection_init\",\"payload\":{}}", true).join();
    }

    void follow(String panelId) {
      String query = "subscription { timelineAdded(panelId: \\\"%s\\\") { kind detail } }";
      requireNonNull(socket)
          .sendText(
              "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"%s\"}}"
                  .formatted(query.formatted(panelId)),
              true)
          .join();
    }

    String next() throws InterruptedException {
      String next = messages.poll(30, TimeUnit.SECONDS);
      return next == null ? "nothing within 30 s" : next;
    }

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        messages.add(message.toString());
        message.setLength(0);
      }
      webSocket.request(1);
      return null;
    }
  }
}
