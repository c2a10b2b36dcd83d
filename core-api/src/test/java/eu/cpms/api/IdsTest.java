package eu.cpms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.api.access.MemberId;
import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.panel.PanelId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class IdsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "Panel-1", "panel 1", "../etc", "-panel", "panel-", "pänel"})
  void aTextWithoutTheShapeOfAnIdIsBadInput(String text) {
    assertThatThrownBy(() -> new PanelId(text))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.rejection().code()).isEqualTo(Rejection.Code.BAD_INPUT));
  }

  @Test
  void anIdIsAtMost64CharactersLong() {
    assertThat(new PanelId("p".repeat(64)).value()).hasSize(64);
    assertThatThrownBy(() -> new PanelId("p".repeat(65))).isInstanceOf(Refused.class);
  }

  @Test
  void anIdIsAPlainTextInJson() {
    PanelId id = PanelId.next();
    assertThat(JSON.writeValueAsString(id)).isEqualTo("\"" + id.value() + "\"");
    assertThat(JSON.readValue("\"" + id.value() + "\"", PanelId.class)).isEqualTo(id);
  }

  @Test
  void theSameSubjectIsAlwaysTheSameMember() {
    assertThat(MemberId.ofSubject("ann")).isEqualTo(MemberId.ofSubject("ann"));
    assertThat(MemberId.ofSubject("ann")).isNotEqualTo(MemberId.ofSubject("bob"));
  }

  @Test
  void dropBoxNamesHaveNoLookAlikesAndDoNotRepeat() {
    assertThat(Stream.generate(DropBoxId::next).limit(1_000))
        .doesNotHaveDuplicates()
        .allSatisfy(box -> assertThat(box.value()).matches("panel-[a-hj-km-np-z2-9]{10}"));
  }
}
