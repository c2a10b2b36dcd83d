package eu.cpms.server.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API, signed in with a bearer token. */
public final class GraphQl {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final URI address;
  private final String token;

  private GraphQl(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** Signs in with a demo account. */
  public static GraphQl signedIn(URI address, String account, String password) {
    String form = "account=" + encoded(account) + "&password=" + encoded(password);
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/demo/token"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> response = send(request);
    if (response.statusCode() != 200) {
      throw new IllegalStateException("no token: HTTP " + response.statusCode());
    }
    return new GraphQl(address, response.body());
  }

  /** The bearer token, for other clients. */
  public String token() {
    return token;
  }

  /** Asks, and returns the field {@code data}; fails with the server's answer on any error. */
  public JsonNode ask(String query, Map<String, ?> variables) {
    JsonNode answer = askForAll(query, variables);
    if (answer.has("errors") || !answer.has("data")) {
      throw new GraphQlException(answer);
    }
    return answer.get("data");
  }

  /** Asks, and returns the whole answer with its errors. */
  public JsonNode askForAll(String query, Map<String, ?> variables) {
    String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/graphql"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(send(request).body());
  }

  /** The {@code extensions.code} of the first error; fails when there is none. */
  public String refusalOf(String query, Map<String, ?> variables) {
    JsonNode answer = askForAll(query, variables);
    if (!answer.has("errors")) {
      throw new AssertionError("was not refused: " + answer);
    }
    return answer.get("errors").get(0).path("extensions").path("code").asString();
  }

  /** The code of the first error; empty when there is none. */
  public String codeOf(String query, Map<String, ?> variables) {
    return askForAll(query, variables).at("/errors/0/extensions/code").asString("");
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The server answered with errors, or with something else than data. */
  public static final class GraphQlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GraphQlException(JsonNode answer) {
      super(answer.toString());
    }
  }
}
