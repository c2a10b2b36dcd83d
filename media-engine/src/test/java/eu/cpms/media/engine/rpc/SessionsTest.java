package eu.cpms.media.engine.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.media.engine.model.KurentoException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class SessionsTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final Sessions sessions = new Sessions();
  private final List<Session> all = new ArrayList<>();

  @BeforeEach
  void fill() {
    for (int i = 0; i < 1000; i++) {
      assertThat(sessions.dispensable(session -> true)).isEmpty();
      all.add(sessions.create());
    }
  }

  @Test
  void oneTooManyIsRefused() {
    assertThatThrownBy(sessions::create)
        .isInstanceOf(KurentoException.class)
        .hasMessage("at most 1000 sessions at a time");
  }

  @Test
  void whoHasASocketOrAnObjectIsNotGivenUpForANewOne() {
    all.subList(0, 10).forEach(session -> session.attach(text -> {}));
    Session holder = all.get(10);
    assertThat(sessions.dispensable(session -> session != holder)).contains(all.get(11));
    assertThat(sessions.dispensable(session -> false)).isEmpty();
  }

  @Test
  void anAnswerIsRememberedWithinBounds() {
    Session session = all.getFirst();
    CompletableFuture<ObjectNode> answer = CompletableFuture.completedFuture(Messages.object());
    session.remember(JSON.stringNode("x".repeat(1000)), answer);
    assertThat(session.remembered(JSON.stringNode("x".repeat(1000)))).isNull();
    for (int id = 0; id < 1000; id++) {
      session.remember(JSON.numberNode(id), answer);
    }
    assertThat(session.remembered(JSON.numberNode(999))).isSameAs(answer);
    assertThat(session.remembered(JSON.numberNode(1))).isNull();
  }
}
