package eu.cpms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.embedded.testing.TestServers;
import eu.cpms.server.deploy.ComposeFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The application with the variables that {@code docker-compose.yml} sets, on servers that it did
 * not start. Only addresses differ; the demonstration plays the external sign-in provider.
 */
class RealServersTest {

  @RegisterExtension static final Demonstration demonstration = new Demonstration();

  @Test
  void startsWithWhatTheComposeFileSets() throws Exception {
    try (RunningCpms cpms =
        RunningCpms.start(Demonstration.newFolder(), environment(), "--cpms.demo=false")) {
      assertThat(cpms.process().children()).isEmpty();
      assertThat(get(cpms.address().resolve("/demo/token")).statusCode()).isEqualTo(401);
      assertThat(signInOf(cpms))
          .startsWith(demonstration.cpms().address() + "/oauth2/authorize")
          .contains("code_challenge_method=S256");
    }
  }

  private static Map<String, String> environment() {
    TestServers servers = TestServers.get();
    Map<String, String> environment =
        new HashMap<>(
            ComposeFile.read()
                .environment(
                    "application-postgresql-only",
                    Map.of(
                        "CPMS_DATABASE_PASSWORD", servers.databasePassword(),
                        "CPMS_SEARCH_PASSWORD", "not asked for by these servers",
                        "CPMS_CLIENT_SECRET", "not used before somebody signs in")));
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("CPMS_FTP_BINDADDRESS", "127.0.0.1");
    environment.put("SPRING_DATASOURCE_URL", servers.newDatabase());
    environment.put("SPRING_DATASOURCE_USERNAME", servers.databaseUser());
    environment.put("SPRING_ELASTICSEARCH_URIS", servers.elasticsearch().toString());
    environment.put("SPRING_KAFKA_BOOTSTRAPSERVERS", servers.kafka());
    environment.put(
        "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_CPMS_ISSUERURI",
        demonstration.cpms().address().toString());
    return environment;
  }

  private static String signInOf(RunningCpms cpms) throws IOException, InterruptedException {
    return get(cpms.address().resolve("/oauth2/authorization/cpms"))
        .headers()
        .firstValue("Location")
        .orElse("nowhere");
  }

  private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
