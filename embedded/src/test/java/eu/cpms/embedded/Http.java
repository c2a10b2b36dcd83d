package eu.cpms.embedded;

import static java.net.http.HttpRequest.BodyPublishers.ofString;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Speaks JSON with a server. */
record Http(URI server) {

  String send(String method, String path, String json) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .method(method, ofString(json))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
