package eu.cpms.dicom.deid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where files hide who the patient is: whole copies are searched, byte by byte. */
class HiddenIdentityTest {
  private static final int STUDY_COMMENTS = 0x0032_4000;

  private static DicomBytes patient() {
    return patient(DicomBytes.EXPLICIT);
  }

  private static DicomBytes patient(String syntax) {
    return DicomBytes.file(syntax)
        .text(Tag.PATIENT_NAME, "PN", "Rossini^Gioacchino^^Dr^MD")
        .text(Tag.PATIENT_ID, "LO", "PID-778899")
        .text("PatientBirthDate", "DA", "19320229");
  }

  private static String copyOf(DicomBytes original) {
    return new String(Copies.of(original.toBytes()).bytes(), StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT);
  }

  private static void assertHidden(DicomBytes original) {
    assertThat(copyOf(original))
        .doesNotContain("rossini", "gioacchino", "778899", "19320229", "1932");
  }

  @ParameterizedTest
  @CsvSource({"'', UTF-8", "ISO_IR 100, UTF-8", "ISO-IR 192, UTF-8", "ISO_IR 192, ISO-8859-1"})
  void a_name_in_another_character_set_than_the_file_says_is_found(String term, Charset charset) {
    var file = DicomBytes.file(DicomBytes.EXPLICIT);
    if (!term.isEmpty()) {
      file.text(Tag.SPECIFIC_CHARACTER_SET, "CS", term);
    }
    file.text("StudyDescription", "LO", "MULLER Knie, Joerg Mueller")
        .element(Tag.PATIENT_NAME, "PN", "Müller^Jörg".getBytes(charset));
    assertThat(copyOf(file)).contains("* knie, * *");
    boolean told = !term.equals("ISO-IR 192");
    assertThat(Copies.of(file.toBytes()).report().reviews().toString())
        .contains(told ? "not in the character set" : "StudyDescription");
  }

  @ParameterizedTest
  @CsvSource({
    "ISO_IR 100, UTF-8, MÜLLER^JÖRG, Müller Knie Jörg, * Knie *",
    "ISO_IR 100, UTF-8, ИВАНОВ^ИВАН, Иванов колено, * колено",
    "ISO_IR 100, UTF-8, MUELLER^JOERG, Müller Kniekehle näher Jörg, * Kniekehle näher *",
    "ISO_IR 192, ISO-8859-1, Mueller^Joerg, Müller Knie à Jörg, * Knie à *"
  })
  void a_text_in_another_character_set_than_the_file_says_is_cleaned(
      String term, Charset charset, String name, String text, String clean) {
    var file =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(Tag.SPECIFIC_CHARACTER_SET, "CS", term)
            .element("StudyDescription", "LO", text.getBytes(charset))
            .element(Tag.PATIENT_NAME, "PN", name.getBytes(charset));
    byte[] copy = Copies.of(file.toBytes()).bytes();
    assertThat(new String(copy, charset)).contains(clean).doesNotContainIgnoringCase("rg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"02/29/1932", "29.2.1932", "2-29-1932", "29021932"})
  void a_birth_date_is_found_where_other_dates_stay(String date) {
    assertHidden(patient().text("StationName", "SH", date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ROSSINI_GIOACCHINO_CT",
        "GioacchinoRossini",
        "rossini-gioacchino.dcm",
        "C:\\Bilder\\Rossini\\IM0001",
        "PID-778899",
        "pid 778899",
        "born 29.02.1932",
        "born 1932-02-29",
        "born 1932/2/29",
        "born 29 February 1932",
        "geb. 29. Februar 1932",
        "né le 29 février 1932",
        "February 29, 1932",
        "29-FEB-1932",
        "19320229",
        "ask g.rossini@example.org",
        "born 23rd of February 1932",
        "1932. február 29.",
        "1932 m. vasario 29 d.",
        "29FEB1932",
        "born 02/29/1932",
        "29.2.1932",
        "29 Feb 32",
        "Rossinis Befund",
        "u Rossiniho",
        "CT_Rossini01",
        "pid778899x, pid-778899",
        "see https://pacs.example.org/studies?name=rossini"
      })
  void free_text_does_not_name_the_patient(String text) {
    assertHidden(patient().text(STUDY_COMMENTS, "LT", text));
  }

  @ParameterizedTest
  @CsvSource({
    "00081030, LO", // study description
    "00181030, LO", // protocol name
    "00181020, LO", // software versions, which no table lists
    "00081010, SH", // station name
    "00180015, CS", // body part
    "00080054, AE",
    "00081190, UR", // where the study is
    "0040A160, UT",
    "00400275, LO", // a sequence by its nature
    "60004000, LT", // overlay comments
    "50000022, LO" // curve description
  })
  void an_attribute_does_not_name_the_patient_whatever_its_representation(String tag, String vr) {
    assertHidden(patient().text(Tag.parse(tag), vr, "GIOACCHINO ROSSINI"));
    assertHidden(patient().text(Tag.parse(tag), "UN", "GIOACCHINO ROSSINI"));
    assertHidden(
        patient()
            .sequence(
                0x0040_0260,
                DicomBytes.item()
                    .sequence(
                        0x0040_0440,
                        DicomBytes.item().text(Tag.parse(tag), vr, "Rossini^Gioacchino"))));
  }

  @ParameterizedTest
  @CsvSource({
    "00091001, CS, Rossini", // a private element
    "00091002, IS, 778899",
    "00280034, IS, 778899",
    "0040A075, CS, Rossini", // the observer's name, wrongly typed
    "00080060, IS, 778899"
  })
  void a_sequence_of_dummies_does_not_name_the_patient(String tag, String vr, String value) {
    DicomBytes item = DicomBytes.item().text(Tag.parse(tag), vr, value);
    assertHidden(
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(Tag.PATIENT_NAME, "PN", "Rossini^Gioacchino")
            .text(Tag.PATIENT_ID, "LO", "778899")
            .sequence(Tag.STUDY_INSTANCE_UID, item)
            .sequence(0x0040_A073, item));
  }

  @Test
  void identifiers_do_not_hide_among_numbers() {
    assertHidden(
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(Tag.PATIENT_ID, "LO", "778899")
            .text(0x0020_1208, "IS", "778899")
            .text(0x0018_0050, "DS", "5.0"));
  }

  @Test
  void bytes_that_spell_the_name_go() {
    byte[] spelled = "....ROSSINI,GIOACCHINO..".getBytes(StandardCharsets.US_ASCII);
    assertHidden(patient().element(0x0028_2000, "OB", spelled));
    assertHidden(patient().element(0x0029_1010, "OB", spelled));
  }

  @Test
  void private_elements_keep_their_secret_even_below_a_safe_creator() {
    assertHidden(
        patient()
            .text(0x0019_0010, "LO", "SIEMENS MR HEADER")
            .text(0x0019_100D, "CS", "ROSSINI")
            .text(0x0019_1042, "LO", "ROSSINI")
            .text(0x0029_0010, "LO", "ROSSINI")
            .sequence(
                0x0029_1001, DicomBytes.item().text(Tag.PATIENT_NAME, "PN", "Rossini^Gioacchino")));
  }

  @Test
  void a_sequence_that_a_system_did_not_know_is_cleaned_inside() {
    byte[] item =
        DicomBytes.item()
            .tag(Tag.ITEM)
            .number(16, 4)
            .tag(Tag.PATIENT_NAME)
            .number(8, 4)
            .raw("ROSSINI ".getBytes(StandardCharsets.US_ASCII))
            .toBytes();
    assertHidden(patient().element(0x0008_1140, "UN", item));
    assertHidden(patient().element(0x0029_1010, "UN", item));
  }

  /** Representations which neither a name nor an identifier, nor text, has. */
  @ParameterizedTest
  @ValueSource(strings = {"OB", "OW", "OL", "US", "SL", "FD"})
  void a_wrong_representation_hides_nobody(String vr) {
    byte[] name = "Rossini^Gioacchino^I.   ".getBytes(StandardCharsets.US_ASCII);
    DicomBytes original =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text("StudyDescription", "LO", "MR of G. ROSSINI, pid-778899")
            .element("ConvolutionKernel", vr, name)
            .element(Tag.PATIENT_NAME, vr, name)
            .element(Tag.PATIENT_ID, vr, "PID-778899".getBytes(StandardCharsets.US_ASCII));
    assertHidden(original);
    assertThat(Copies.of(original.toBytes()).dataSet().text("ConvolutionKernel"))
        .hasValueSatisfying(kernel -> assertThat(kernel).startsWith("*"));
  }

  @Test
  void a_name_that_is_a_sequence_becomes_text() throws Exception {
    DicomBytes item = DicomBytes.item().text(Tag.PATIENT_NAME, "PN", "Rossini^Gioacchino");
    DicomBytes original =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text("StudyDescription", "LO", "MR of Rossini")
            .sequence(Tag.PATIENT_NAME, item);
    assertHidden(original);
    Element name = Copies.of(original.toBytes()).dataSet().find(Tag.PATIENT_NAME).orElseThrow();
    assertThat(name.vr()).isEqualTo(Vr.PN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00080060", "00080070", "00080100", "00080008"})
  void only_a_plain_value_is_trusted(String tag) {
    DicomBytes item =
        DicomBytes.item()
            .text("StudyDescription", "LO", "of Rossini")
            .text(Tag.PATIENT_NAME, "PN", "Rossini^Gioacchino");
    assertHidden(patient().sequence(Tag.parse(tag), item));
    assertHidden(patient().text(Tag.parse(tag), "UT", "GIOACCHINO ROSSINI"));
  }

  @ParameterizedTest
  @CsvSource({
    "PID-778899, SRT, *, SRT",
    "99-pid778899, 99ROSSINI, *, *",
    "ROSSINI, DCM, *, DCM",
    "Do, Ma, Do, Ma"
  })
  void codes_are_searched_but_not_for_short_names(
      String code, String scheme, String keptCode, String keptScheme) {
    DicomBytes concept =
        DicomBytes.item()
            .text("CodeValue", "SH", code)
            .text("CodingSchemeDesignator", "SH", scheme)
            .text("URNCodeValue", "UR", "http://h/?pid=PID-778899");
    DicomBytes original = patient().text("OtherPatientNames", "PN", "Do^Ma");
    DataSet copy = Copies.of(original.sequence(0x0008_1032, concept).toBytes()).dataSet();
    DataSet kept = copy.items(0x0008_1032).getFirst();
    assertThat(kept.text("CodeValue").orElseThrow()).endsWith(keptCode);
    assertThat(kept.text("CodingSchemeDesignator")).contains(keptScheme);
    assertThat(kept.text("URNCodeValue").orElseThrow()).doesNotContain("778899");
  }

  @ParameterizedTest
  @CsvSource({"GE MEDICAL SYSTEMS, GE MEDICAL SYSTEMS", "Mustermann's PC, PC", "MAKO, MAKO"})
  void devices_are_searched_but_not_for_short_names(String device, String kept) {
    DicomBytes original =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text("Manufacturer", "LO", device)
            .text(0x0008_1090, "LO", device)
            .text(Tag.PATIENT_NAME, "PN", "Mustermann^Ge^Ma");
    DataSet copy = Copies.of(original.toBytes()).dataSet();
    assertThat(copy.text("Manufacturer").orElseThrow()).endsWith(kept).doesNotContain("uster");
    assertThat(copy.text(0x0008_1090).orElseThrow()).endsWith(kept).doesNotContain("uster");
  }

  @Test
  void uids_of_the_original_leave_free_text() {
    String uid = "1.2.826.0.1.3680043.8.498.1";
    assertThat(
            copyOf(
                patient()
                    .text(Tag.STUDY_INSTANCE_UID, "UI", uid)
                    .text(STUDY_COMMENTS, "LT", "compare with " + uid)))
        .doesNotContain(uid);
  }

  @ParameterizedTest
  @CsvSource({
    "Müller^Jörg, Hr. Mueller, *",
    "Mueller^Joerg, Hr. Müller, *",
    "Łukasiewicz^Jan, lukasiewicz, *",
    "Sørensen^Bo, Soerensen, *",
    "Weiß^Anna, Weiss, *",
    "Müßig^Anna, MUESSIG, *",
    "Kowalska^Anna, Kowalskiej, *",
    "Novák^Jan, Novákovi, *",
    "Ζεφυρίνη^Μαρία, Ζεφυρίνης, *",
    "Иванов^Иван, Ивановым, *",
    "O'Neill^Sean, ONEILL, *",
    "O'Neill^Sean, Thorax o neill, Thorax *",
    "van den Berg^Jan, VANDENBERG, *",
    "Quendelbach^Anna^Maria, AnnaQuendelbach, *",
    "Nowak^Jan^Maria, NowakJan, *",
    "Παπαδόπουλος^Νίκος, ΠΑΠΑΔΟΠΟΥΛΟΣ ΝΙΚΟΣ, *",
    "Иванов^Иван, ИВАНОВ, *",
    "Yamada^Tarou=山田^太郎=やまだ^たろう, 山田太郎, *",
    "Yamada^Tarou=山田^太郎=やまだ^たろう, やまだ, *",
    "Hong^Gildong=洪^吉洞=홍^길동, 길동, *"
  })
  void names_are_found_however_they_are_typed(String name, String text, String rest) {
    byte[] original =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 192")
            .element("StudyDescription", "LO", text.getBytes(StandardCharsets.UTF_8))
            .element(Tag.PATIENT_NAME, "PN", name.getBytes(StandardCharsets.UTF_8))
            .toBytes();
    assertThat(Copies.of(original).dataSet().text("StudyDescription").orElseThrow()).endsWith(rest);
  }

  @ParameterizedTest
  @CsvSource({"Thorax PID 778899 axial", "Thorax pid-778899 axial", "Thorax Rossini axial"})
  void what_says_nothing_stays_beside_an_identifier(String text) {
    byte[] original = patient().text("StudyDescription", "LO", text).toBytes();
    assertThat(Copies.of(original).dataSet().text("StudyDescription")).contains("Thorax * axial");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ros-\r\nsini", "Gioac- \nchino", "Gioacchino-\nMaria"})
  void a_name_that_is_broken_between_lines_is_found(String name) {
    byte[] original = patient().text(STUDY_COMMENTS, "LT", "Herr " + name + " wartet").toBytes();
    assertThat(Copies.of(original).dataSet().text(STUDY_COMMENTS).orElseThrow())
        .matches("Herr \\*(-\nMaria)? wartet");
  }

  @Test
  void months_of_all_scripts_are_months() {
    for (String date : List.of("29 Φεβρουαρίου 1932", "29 února 1932", "29 февруари 1932")) {
      byte[] original =
          patient()
              .text(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 192")
              .element(STUDY_COMMENTS, "LT", ("x " + date).getBytes(StandardCharsets.UTF_8))
              .toBytes();
      assertThat(Copies.of(original).dataSet().text(STUDY_COMMENTS)).contains("x *");
    }
  }

  @ParameterizedTest
  @CsvSource({"Thor^Ole, Thorax, Thorax", "Kohl^Anna, Kohls Thorax, * Thorax"})
  void short_names_do_not_swallow_longer_words(String name, String text, String rest) {
    byte[] original =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text("StudyDescription", "LO", text)
            .text(Tag.PATIENT_NAME, "PN", name)
            .toBytes();
    assertThat(Copies.of(original).dataSet().text("StudyDescription")).contains(rest);
  }

  @Test
  void a_value_that_is_not_of_its_representation_goes() {
    String name = "GIOACCHINO";
    assertHidden(patient().text(0x0008_0016, "UI", "1.2.3\0" + name));
    assertHidden(patient().text(0x0008_010C, "UI", name));
    assertHidden(patient().text(0x0008_0033, "TM", name));
    assertHidden(patient().text(0x0008_0033, "TM", "19320229"));
    assertHidden(patient().text(0x0018_0050, "DS", name));
    assertHidden(
        patient()
            .text(0x0019_0010, "LO", "SIEMENS MR HEADER")
            .text(0x0019_100E, "UN", "GIOACCHINO  "));
  }

  @Test
  void a_header_inside_of_the_data_set_does_not_become_one() {
    DicomBytes original = patient().text(0x0002_0016, "AE", "ROSSINI").text(0x0018_0050, "DS", "5");
    assertHidden(original);
    assertThat(Copies.of(original.toBytes()).dataSet().text(0x0018_0050)).contains("5");
  }

  @Test
  void text_made_to_exhaust_the_search_ends() {
    for (String unit : List.of("1.", "a", "1 ", "1-", "@", "1")) {
      byte[] hostile = patient().text(0x0040_A160, "UT", unit.repeat(1 << 19)).toBytes();
      assertThat(Copies.of(hostile).bytes()).isNotEmpty();
    }
  }

  @Test
  void more_names_than_any_file_has_pass_a_limit() {
    DicomBytes crowd = patient();
    for (int tag : new int[] {0x0008_1048, 0x0008_1060}) {
      crowd.text(tag, "PN", String.join("\\", names(tag & 0xFF, 3000)));
    }
    assertThatThrownBy(() -> Copies.of(crowd.toBytes()))
        .isInstanceOf(DicomException.LimitExceeded.class);
  }

  @Test
  void more_text_than_can_be_searched_for_so_many_names_passes_a_limit() {
    DicomBytes crowd = patient();
    crowd.text(0x0008_1060, "PN", String.join("\\", names(1, 400)));
    crowd.text(0x0040_A160, "UT", "a ".repeat(4 << 20));
    assertThatThrownBy(() -> Copies.of(crowd.toBytes()))
        .isInstanceOf(DicomException.LimitExceeded.class)
        .hasMessageContaining("more text times names");
  }

  @Test
  void identifiers_count_like_names_where_long_text_is_searched() {
    List<String> identifiers = IntStream.range(10_000, 16_000).mapToObj(i -> "A" + i).toList();
    DicomBytes crowd = patient();
    crowd.text(0x0010_1000, "LO", String.join("\\", identifiers));
    crowd.text(0x0040_A160, "UT", "a ".repeat(4 << 20));
    assertThatThrownBy(() -> Copies.of(crowd.toBytes()))
        .isInstanceOf(DicomException.LimitExceeded.class)
        .hasMessageContaining("more text times names");
  }

  private static List<String> names(int family, int count) {
    return IntStream.range(0, count).mapToObj(i -> "N%d^G%d".formatted(family, i)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MR brain", "CT Dr 5 mm", "MD protocol", "2000 Dec images 5", "Rossetti grade 2"})
  void titles_and_harmless_words_stay(String text) {
    byte[] original = patient().text("StudyDescription", "LO", text).toBytes();
    assertThat(Copies.of(original).dataSet().text("StudyDescription")).contains(text);
  }

  @Test
  void a_document_that_is_no_pdf_goes_too() {
    byte[] document =
        "<ClinicalDocument>Rossini</ClinicalDocument>".getBytes(StandardCharsets.UTF_8);
    Copies.Copy copy =
        Copies.of(
            patient()
                .element(0x0042_0011, "OB", document)
                .text(0x0042_0012, "LO", "text/XML")
                .toBytes());
    var value = (Value.Bytes) copy.dataSet().find(0x0042_0011).orElseThrow().value();
    assertThat(value.length()).isEqualTo(2);
    assertThat(copy.dataSet().text(0x0042_0012)).contains("text/XML");
  }

  @Test
  void cleaned_text_keeps_its_script_in_character_sets_with_code_extensions() {
    Charset japanese = Charset.forName("ISO-2022-JP");
    byte[] original =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(Tag.SPECIFIC_CHARACTER_SET, "CS", "\\ISO 2022 IR 87")
            .element("StudyDescription", "LO", "胸部 Yamada".getBytes(japanese))
            .element(Tag.PATIENT_NAME, "PN", "Yamada^Tarou=山田^太郎".getBytes(japanese))
            .toBytes();
    assertThat(Copies.of(original).dataSet().text("StudyDescription")).contains("胸部 *");
  }
}
