package eu.cpms.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.server.deploy.ComposeFile.Service;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ComposeFileTest {

  private static final ComposeFile COMPOSE = ComposeFile.read();
  private static final KnownProperties PROPERTIES = KnownProperties.onClassPath();
  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN)");
  private static final Pattern EXACT_TAG = Pattern.compile("[^:]+:[^:]*\\d[^:]*[.-]\\d[^:]*");

  static Stream<Service> services() {
    return COMPOSE.services().stream();
  }

  static Stream<Service> applications() {
    return services().filter(service -> service.name().startsWith("application-"));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void everyVariableOfTheApplicationSetsAProperty(Service application) {
    assertThat(application.environment().keySet()).isNotEmpty().allMatch(PROPERTIES::areSetBy);
  }

  @Test
  void aMisspeltVariableSetsNoProperty() {
    assertThat(PROPERTIES.areSetBy("CPMS_EVENT_STORE")).isFalse();
    assertThat(PROPERTIES.areSetBy("CPMS_EVENTSTORE")).isTrue();
  }

  @Test
  void signInIsConfiguredForTheExternalProvider() {
    Map<String, String> values =
        Map.of(
            "CPMS_CLIENT_SECRET",
            "s",
            "CPMS_DATABASE_PASSWORD",
            "d",
            "CPMS_SEARCH_PASSWORD",
            "e",
            "CPMS_SIGN_IN_URL",
            "https://sign-in.example.org");
    Map<String, Object> environment =
        Map.copyOf(COMPOSE.environment("application-postgresql-only", values));
    var source = new SystemEnvironmentPropertySource("systemEnvironment", environment);

    OAuth2ClientProperties bound =
        new Binder(ConfigurationPropertySources.from(source))
            .bind("spring.security.oauth2.client", OAuth2ClientProperties.class)
            .get();

    assertThat(bound.getRegistration().get("cpms"))
        .returns("cpms", OAuth2ClientProperties.Registration::getClientId)
        .returns("s", OAuth2ClientProperties.Registration::getClientSecret)
        .returns(
            "http://localhost:8080/login/oauth2/code/cpms",
            OAuth2ClientProperties.Registration::getRedirectUri);
    assertThat(bound.getProvider().get("cpms"))
        .returns(
            "https://sign-in.example.org/realms/cpms",
            OAuth2ClientProperties.Provider::getIssuerUri)
        .returns("preferred_username", OAuth2ClientProperties.Provider::getUserNameAttribute);
  }

  @ParameterizedTest
  @MethodSource("services")
  void everySecretComesFromOutside(Service service) {
    assertThat(service.environment())
        .allSatisfy(
            (name, value) -> {
              if (SECRET.matcher(name).matches()) {
                assertThat(value).matches("\\$\\{[A-Z_]+:\\?.+}");
              }
            });
    assertThat(service.list("command"))
        .allSatisfy(
            argument -> {
              if (argument.toString().contains("secret=")) {
                assertThat(argument.toString()).matches("[^=]+=\\$\\{[A-Z_]+:\\?.+}");
              }
            });
  }

  @Test
  void aMissingSecretIsAskedForByName() {
    assertThatThrownBy(() -> COMPOSE.environment("application-postgresql-only", Map.of()))
        .hasMessageStartingWith("CPMS_DATABASE_PASSWORD: set the password");
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyImageHasAnExactVersion(Service service) {
    assertThat(service.text("image")).matches(EXACT_TAG);
  }

  @Test
  void aFloatingTagIsNoExactVersion() {
    assertThat(List.of("postgres", "postgres:latest", "postgres:17"))
        .noneMatch(image -> EXACT_TAG.matcher(image).matches());
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyServiceIsBoundedWatchedAndRestarted(Service service) {
    assertThat(service.settings()).containsKeys("mem_limit", "pids_limit", "logging");
    assertThat(service.mapping("healthcheck")).containsKeys("test", "interval", "timeout");
    assertThat(service.text("restart")).isEqualTo("unless-stopped");
  }

  @ParameterizedTest
  @MethodSource("services")
  void noServiceHasMoreRightsThanItNeeds(Service service) {
    assertThat(service.text("cap_drop")).isEqualTo("[ALL]");
    assertThat(service.text("security_opt")).isEqualTo("[no-new-privileges:true]");
    assertThat(service.settings()).doesNotContainKeys("privileged", "network_mode", "pid");
  }

  @ParameterizedTest
  @MethodSource("services")
  void portsArePublishedWhereTheOperatorSays(Service service) {
    assertThat(service.list("ports"))
        .allMatch(port -> port.toString().startsWith("${CPMS_BIND:-127.0.0.1}:"));
  }

  @Test
  void eachEventStoreHasItsOwnProfile() {
    assertThat(applications())
        .allSatisfy(
            application ->
                assertThat(application.list("profiles"))
                    .hasToString("[" + application.name().replace("application-", "") + "]"))
        .extracting(application -> application.environment().get("CPMS_EVENTSTORE"))
        .containsExactly("axon-server", "postgresql");
    assertThat(COMPOSE.service("axon-server").text("profiles")).isEqualTo("[axon-server]");
    assertThat(COMPOSE.service("application-postgresql-only").mapping("depends_on"))
        .doesNotContainKey("axon-server");
  }

  @Test
  void everyVariableIsInTheExample() {
    String example = ProjectFiles.text("deploy/env.example");

    assertThat(ComposeFile.variables())
        .isNotEmpty()
        .allMatch(name -> example.contains("\n" + name + "="));
  }

  @Test
  void serversAreOfTheReleaseThatTheApplicationIsTestedWith() throws IOException {
    assertThat(COMPOSE.service("elasticsearch").text("image"))
        .endsWith(":" + resource("eu/cpms/elasticsearch/version.txt"));
    assertThat(COMPOSE.service("postgresql").text("image"))
        .contains(
            ":" + resource("eu/cpms/embedded/postgresql-version.txt").replaceAll("\\.0$", ""));
    assertThat(COMPOSE.service("kafka").text("image")).endsWith(":" + AppInfoParser.getVersion());
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = ComposeFileTest.class.getClassLoader().getResourceAsStream(name)) {
      assertThat(file).as(name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
