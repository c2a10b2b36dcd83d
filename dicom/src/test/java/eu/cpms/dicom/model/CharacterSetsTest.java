package eu.cpms.dicom.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as in PS3.5 annexes H, I, J and K, and each single repertoire. */
class CharacterSetsTest {
  private static List<String> decode(String hex, String... terms) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    return CharacterSets.of(List.of(terms)).decode(bytes, Vr.PN);
  }

  @ParameterizedTest
  @CsvSource({
    "ISO_IR 100, ISO-8859-1, Buc^Jérôme",
    "ISO_IR 101, ISO-8859-2, Wałęsa",
    "ISO_IR 109, ISO-8859-3, Ħamrun",
    "ISO_IR 110, ISO-8859-4, Šķēle",
    "ISO_IR 144, ISO-8859-5, Люкceмбypг",
    "ISO_IR 127, ISO-8859-6, قباني^لنزار",
    "ISO_IR 126, ISO-8859-7, Διονυσιος",
    "ISO_IR 138, ISO-8859-8, שרון^דבורה",
    "ISO_IR 148, ISO-8859-9, Çağlar",
    "ISO_IR 203, ISO-8859-15, Œuvrard",
    "ISO_IR 166, TIS-620, นามสกุล",
    "ISO_IR 13, JIS_X0201, ﾔﾏﾀﾞ^ﾀﾛｳ",
    "ISO_IR 192, UTF-8, Wang^小东",
    "GB18030, GB18030, Wang^小东",
    "GBK, GBK, Wang^小东"
  })
  void reads_each_repertoire(String term, String charset, String name) {
    byte[] bytes = name.getBytes(Charset.forName(charset));
    assertThat(CharacterSets.of(List.of(term)).decode(bytes, Vr.PN)).containsExactly(name);
  }

  @Test
  void reads_japanese_with_code_extensions() {
    String hex =
        "59616d6164615e5461726f753d1b24423b3345441b28425e1b244242404f3a"
            + "1b28423d1b2442246424 5e24401b28425e1b2442243f246d2426 1b2842";
    assertThat(decode(hex, "", "ISO 2022 IR 87")).containsExactly("Yamada^Tarou=山田^太郎=やまだ^たろう");
  }

  @Test
  void reads_korean_with_code_extensions() {
    String hex = "486f6e675e47696c646f6e673d1b242943fbf35e1b242943d1ced4d7";
    assertThat(decode(hex, "", "ISO 2022 IR 149")).containsExactly("Hong^Gildong=洪^吉洞");
  }

  @Test
  void reads_chinese_with_code_extensions() {
    String hex = "5a68616e675e5869616f446f6e673d1b242941d5c55e1b242941d0a1b6ab";
    assertThat(decode(hex, "", "ISO 2022 IR 58")).containsExactly("Zhang^XiaoDong=张^小东");
  }

  @Test
  void returns_to_the_first_set_after_a_delimiter() {
    byte[] greek = "Διον".getBytes(Charset.forName("ISO-8859-7"));
    byte[] escaped = new byte[greek.length + 5];
    System.arraycopy(new byte[] {0x1B, '-', 'F'}, 0, escaped, 0, 3);
    System.arraycopy(greek, 0, escaped, 3, greek.length);
    escaped[greek.length + 3] = '^';
    escaped[greek.length + 4] = (byte) 0xE9;
    var sets = CharacterSets.of(List.of("ISO 2022 IR 100", "ISO 2022 IR 126"));
    assertThat(sets.decode(escaped, Vr.PN)).containsExactly("Διον^é");
  }

  @Test
  void a_backslash_separates_values_but_not_in_free_text() {
    byte[] bytes = "a\\b ".getBytes(StandardCharsets.US_ASCII);
    assertThat(CharacterSets.DEFAULT.decode(bytes, Vr.LO)).containsExactly("a", "b");
    assertThat(CharacterSets.DEFAULT.decode(bytes, Vr.LT)).containsExactly("a\\b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO_IR 192", "GB18030", "GBK"})
  void writes_no_set_that_has_no_place_among_others(String term) {
    var sets = CharacterSets.of(List.of("ISO_IR 100", term));
    assertThat(sets.encode("é 山", Vr.LO)).isEqualTo(new byte[] {(byte) 0xE9, ' ', '?'});
  }

  @ParameterizedTest
  @CsvSource({
    "PN, Ω^été Levin",
    "LO, Ω^été Levin",
    "LO, Ω=été",
    "LT, Ω\\été",
    "LO, Ω\\été",
    "UT, Ω\té"
  })
  void what_is_written_is_read_again(Vr vr, String text) {
    var sets = CharacterSets.of(List.of("ISO 2022 IR 100", "ISO 2022 IR 126"));
    assertThat(String.join("\\", sets.decode(sets.encode(text, vr), vr))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-IR 192", "ISO IR 192", "iso_ir 192", "UTF-8", "UTF8"})
  void misspelled_terms_are_understood(String term) {
    byte[] bytes = "Müller".getBytes(StandardCharsets.UTF_8);
    assertThat(CharacterSets.of(List.of(term)).decode(bytes, Vr.PN)).containsExactly("Müller");
    assertThat(CharacterSets.of(List.of(term)).isKnown()).isTrue();
    assertThat(CharacterSets.of(List.of("ISO_IR 999")).isKnown()).isFalse();
  }

  @Test
  void a_lone_escape_does_no_harm() {
    assertThat(decode("411b", "ISO 2022 IR 100")).containsExactly("A");
    assertThat(decode("1b", "ISO 2022 IR 87")).containsExactly("");
  }
}
