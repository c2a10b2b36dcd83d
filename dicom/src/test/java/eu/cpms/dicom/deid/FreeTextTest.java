package eu.cpms.dicom.deid;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.dicom.DicomBytes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules of {@code telling.tsv} take out of free text, and what they leave in. */
class FreeTextTest {
  private static final int IMAGE_COMMENTS = 0x0020_4000;

  private static String cleaned(String text) {
    byte[] original =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(0x0008_0005, "CS", "ISO_IR 192")
            .element(IMAGE_COMMENTS, "LT", text.getBytes(StandardCharsets.UTF_8))
            .toBytes();
    return Copies.of(original).dataSet().text(IMAGE_COMMENTS).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "23.06.1947",
        "23. 6. 1947",
        "23. 06. 47",
        "6/23/47",
        "1947.06.23",
        "23_06_1947",
        "23, 6, 1947",
        "23.VI.1947",
        "1947年6月23日",
        "昭和22年6月23日",
        "1947년 6월 23일",
        "٢٣/٠٦/١٩٤٧",
        "06/1947",
        "1947-06",
        "*1947",
        "geb. 1947",
        "née en 1947",
        "+49 89 1234567",
        "(089) 123-4567",
        "089.123.45.67",
        "0176 12 34 56",
        "22 33 44 55",
        "943 476 5919",
        "756.1234.5678.97",
        "12.345.678-9",
        "ABCDEF47H63F205X",
        "A123456789",
        "12345678Z",
        "www.clinic.example/p?name=x"
      })
  void dates_numbers_and_addresses_leave(String text) {
    assertThat(cleaned("Thorax " + text + " links")).isEqualTo("Thorax * links");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-04 212 555 1234, * *",
    "1.5 212 555 1234, 1.5 *",
    "levels 4-5 5-6 212 555 1234, levels 4-5 5-6 *",
    "650-555-1230 or 800 555 0125, * or *",
    "125-40-6780, *",
    "from 1.3.21/15.4.21, from */*",
    "12/03/65/4, */4",
    "jane@10.0.0.1, *",
    "@jane.doe@example.org, *",
    "b 0 500 1000, b 0 500 1000"
  })
  void what_stands_beside_a_list_or_a_date_leaves_too(String text, String cleaned) {
    assertThat(cleaned(text)).isEqualTo(cleaned);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b=0/500/1000 s/mm2",
        "30/60/90 s p.i.",
        "120/80 mmHg",
        "FOV 256 x 256, 25.6 x 12.4 mm",
        "W -1024/3071",
        "ADC 0.000812",
        "HU 35 (20-50)",
        "L4/5, C3/4 C5/6",
        "SUV 2.5-3.0",
        "Omnipaque 350 100 ml",
        "VERSION 7.1.4.2",
        "1.2000 mm, 0.2000",
        "1.024.000 counts",
        "70 kVp / 400 mA / 100 ms / 2000",
        "ep2d_diff b 0 50 400 800",
        "DYN 30 60 90 120 180",
        "C3-4 4-5 5-6 6-7 disc bulges",
        "TE 10/20/30/40",
        "CTA DS_Cor@75%"
      })
  void measures_stay(String text) {
    assertThat(cleaned(text)).isEqualTo(text);
  }
}
