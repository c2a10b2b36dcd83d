package eu.cpms.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmFileTest {

  private static final String FILE = ProjectFiles.text("deploy/keycloak/cpms-realm.json");
  private static final JsonNode REALM = JsonMapper.shared().readTree(FILE);
  private static final JsonNode CLIENT = REALM.at("/clients/0");

  @Test
  void onlyTheApplicationMayBeReturnedTo() {
    assertThat(CLIENT.get("redirectUris").toString())
        .isEqualTo("[\"${CPMS_PUBLIC_URL}/login/oauth2/code/cpms\"]");
    assertThat(CLIENT.at("/attributes/post.logout.redirect.uris").asString())
        .isEqualTo("${CPMS_PUBLIC_URL}/");
  }

  @Test
  void theClientProvesItselfTwice() {
    assertThat(CLIENT.get("clientId").asString()).isEqualTo("cpms");
    assertThat(CLIENT.get("publicClient").asBoolean()).isFalse();
    assertThat(CLIENT.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
    assertThat(CLIENT.get("directAccessGrantsEnabled").asBoolean()).isFalse();
  }

  @Test
  void noPasswordIsWrittenDown() {
    assertThat(CLIENT.get("secret").asString()).isEqualTo("${CPMS_CLIENT_SECRET}");
    assertThat(REALM.get("users"))
        .isNotEmpty()
        .allSatisfy(
            user -> {
              assertThat(user.at("/credentials/0/value").asString()).matches("\\$\\{[A-Z_]+}");
              assertThat(user.at("/credentials/0/temporary").asBoolean()).isTrue();
            });
  }

  @Test
  void everybodyNeedsASecondFactor() {
    assertThat(REALM.get("requiredActions"))
        .anyMatch(
            action ->
                action.get("alias").asString().equals("CONFIGURE_TOTP")
                    && action.get("defaultAction").asBoolean());
  }

  @Test
  void everyPlaceholderIsSetInKeycloaksEnvironment() {
    Set<String> placeholders = new TreeSet<>();
    Pattern.compile("\\$\\{([A-Z_]+)}")
        .matcher(FILE)
        .results()
        .forEach(found -> placeholders.add(found.group(1)));

    assertThat(ComposeFile.read().service("keycloak").environment())
        .containsKeys(placeholders.toArray(String[]::new));
  }
}
