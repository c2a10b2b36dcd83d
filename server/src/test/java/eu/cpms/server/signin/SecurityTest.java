package eu.cpms.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.server.DemoCallers;
import eu.cpms.server.RunningServer;
import eu.cpms.server.demo.DemoAccounts;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a stranger gets from the server: pages, and nothing else. */
@RunningServer
class SecurityTest {

  @Autowired private ApplicationContext context;
  @Autowired private DemoAccounts accounts;

  @ParameterizedTest
  @ValueSource(strings = {"/files/00000000-0000-4000-8000-000000000000", "/graphql"})
  void dataNeedASignIn(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/projections"})
  void theInsideOfTheServerIsShownToNobody(String path) throws Exception {
    assertThat(get(path).statusCode()).isIn(401, 403);
  }

  @Test
  void aPostWithoutTheTokenOfItsPageIsRefused() throws Exception {
    HttpRequest forged =
        request("/graphql")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"query\":\"{ erns { id } }\"}"))
            .build();

    assertThat(send(forged).statusCode()).isEqualTo(403);
  }

  @Test
  void aForgedBearerTokenIsRefused() throws Exception {
    HttpRequest forged =
        request("/graphql")
            .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJsZWFkIn0.")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"query\":\"{ erns { id } }\"}"))
            .build();

    assertThat(send(forged).statusCode()).isEqualTo(401);
  }

  @Test
  void pagesLoadNothingFromElsewhere() throws Exception {
    String policy =
        get("/api/session").headers().firstValue("Content-Security-Policy").orElse("none");

    assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe-eval", "http");
  }

  @Test
  void atAnUnknownAddressABrowserGetsThePageAndAProgramAProblem() throws Exception {
    HttpResponse<String> page =
        send(request("/no/such/page").header("Accept", "text/html").build());
    HttpResponse<String> problem =
        send(request("/no/such/page").header("Accept", "application/json").build());

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<div id=\"root\">");
    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(problem.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/panels", "/index.html"})
  void thePageIsAskedForAgainAfterAnUpgrade(String path) throws Exception {
    assertThat(get(path).headers().firstValue("Cache-Control")).hasValue("no-cache");
  }

  @Test
  void theDemoTellsItsPasswordOnTheSignInPage() throws Exception {
    assertThat(get("/api/session").body()).contains(accounts.password(), "requester", "auditor");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(DemoCallers.address(context).resolve(path));
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
