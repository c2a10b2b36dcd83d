package eu.cpms.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  private static final String NASTY =
      "../\\\0\r\n\t\u202e\u200b\ud800\udc00\u2028:*?\"<>|~$ .e\u0301ä\ufeff";

  @Test
  void whateverIsGivenTheNameIsSafeAndCleaningItAgainChangesNothing() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      Optional<FileName> name = FileName.of(anything(random));
      name.ifPresent(FileNameTest::isSafe);
    }
  }

  private static String anything(Random random) {
    StringBuilder name = new StringBuilder();
    int length = random.nextInt(random.nextInt(10) == 0 ? 600 : 20);
    for (int i = 0; i < length; i++) {
      boolean nasty = random.nextBoolean();
      name.append(
          nasty ? NASTY.charAt(random.nextInt(NASTY.length())) : (char) random.nextInt(0x10000));
    }
    return name.toString();
  }

  private static void isSafe(FileName name) {
    String value = name.value();
    assertThat(value).isNotBlank().hasSizeLessThanOrEqualTo(200).doesNotContain("/", "\\");
    assertThat(value).isNotIn(".", "..");
    assertThat(value.chars().noneMatch(Character::isISOControl)).isTrue();
    assertThat(Normalizer.isNormalized(value, Normalizer.Form.NFC)).isTrue();
    assertThat(FileName.of(value)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "a/", "\\", "\0", "...", "\u202e"})
  void nothingUsable(String given) {
    assertThat(FileName.of(given)).isEmpty();
  }

  @Test
  void longNameKeepsItsEnding() {
    FileName name = FileName.of("x".repeat(500) + ".dcm").orElseThrow();
    assertThat(name.value()).hasSize(200).endsWith("xx.dcm");
    assertThat(name.extension()).isEqualTo("dcm");
  }
}
