package eu.cpms.server.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.server.DemoCallers;
import eu.cpms.server.RunningServer;
import eu.cpms.server.client.GraphQl;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningServer
class LimitsTest {

  @Autowired private ApplicationContext context;
  private GraphQl requester;

  @BeforeEach
  void signIn() {
    requester = DemoCallers.as("requester", context);
  }

  @Test
  void aQueryOfUsualSizeIsAnswered() {
    assertThat(requester.codeOf("{ erns { id areas { id name } } }", Map.of())).isEmpty();
  }

  @Test
  void aQueryThatIsTooDeepIsRefused() {
    String deep =
        "{ __schema { types "
            + "{ fields { type ".repeat(6)
            + "{ name }"
            + "} }".repeat(6)
            + " } }";

    assertThat(requester.codeOf(deep, Map.of())).isEqualTo("BAD_INPUT");
  }

  @Test
  void aQueryThatAsksForTooMuchIsRefused() {
    String wide =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    "p"
                        + i
                        + ": panels(first: 100) { edges { node { id step number title urgency } } }")
            .collect(Collectors.joining(" ", "{ ", " }"));

    assertThat(requester.codeOf(wide, Map.of())).isEqualTo("BAD_INPUT");
  }

  @Test
  void aQueryThatIsNoQueryIsRefused() {
    assertThat(requester.codeOf("{ erns { id ", Map.of())).isEqualTo("BAD_INPUT");
    assertThat(requester.codeOf("{ nonsense }", Map.of())).isEqualTo("BAD_INPUT");
  }
}
