package eu.cpms.dicom.deid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeidentifierTest {
  private static final Set<ProfileOption> BASIC = EnumSet.noneOf(ProfileOption.class);

  private static DicomBytes patient() {
    return DicomBytes.file(DicomBytes.EXPLICIT)
        .text(Tag.PATIENT_NAME, "PN", "Müller^Änne")
        .text(Tag.PATIENT_ID, "LO", "4711-0815");
  }

  private static DicomBytes withUids(String study, String instance) {
    return patient()
        .text(Tag.SOP_INSTANCE_UID, "UI", instance)
        .text(Tag.STUDY_INSTANCE_UID, "UI", study);
  }

  @Test
  void the_pseudonym_stands_in_place_of_name_and_identifier() {
    DataSet copy = Copies.of(patient().toBytes()).dataSet();
    assertThat(copy.text(Tag.PATIENT_NAME)).contains("ERN-LUNG-7");
    assertThat(copy.text(Tag.PATIENT_ID)).contains("ERN-LUNG-7");
  }

  @Test
  void the_copy_says_what_was_done_to_it() {
    DataSet copy = Copies.of(patient().toBytes()).dataSet();
    assertThat(copy.text(0x0012_0062)).contains("YES");
    assertThat(copy.text(0x0028_0303)).contains("MODIFIED");
    assertThat(copy.items(0x0012_0064).stream().map(code -> code.text(0x0008_0100).orElse("")))
        .contains("113100", "113107", "113105", "113103", "113111", "113109", "113108");
  }

  @Test
  void uids_stay_consistent_across_a_study() {
    DataSet first = Copies.of(withUids("1.2.3", "1.2.3.1").toBytes()).dataSet();
    DataSet second =
        Copies.of(
                withUids("1.2.3", "1.2.3.2")
                    .sequence(0x0008_1140, DicomBytes.item().text(0x0008_1155, "UI", "1.2.3.1"))
                    .toBytes())
            .dataSet();
    String reference = "ReferencedImageSequence.ReferencedSOPInstanceUID";
    assertThat(second.text(Tag.STUDY_INSTANCE_UID)).isEqualTo(first.text(Tag.STUDY_INSTANCE_UID));
    assertThat(second.items(0x0008_1140).getFirst().text(0x0008_1155))
        .isEqualTo(first.text(Tag.SOP_INSTANCE_UID));
    assertThat(second.find(reference)).isPresent();
    assertThat(first.text(Tag.SOP_INSTANCE_UID).orElseThrow()).matches("2\\.25\\.[1-9]\\d{1,38}");
  }

  @Test
  void another_key_gives_other_uids() {
    byte[] original = withUids("1.2.3", "1.2.3.1").toBytes();
    var settings =
        new Deidentification(
            "another key of some length".getBytes(StandardCharsets.US_ASCII), "X", BASIC);
    assertThat(Copies.of(ByteSource.of(original), settings).dataSet().text(Tag.SOP_INSTANCE_UID))
        .isNotEqualTo(Copies.of(original).dataSet().text(Tag.SOP_INSTANCE_UID));
  }

  @Test
  void classes_and_coding_schemes_keep_their_uids() {
    String ct = "1.2.840.10008.5.1.4.1.1.2";
    byte[] original = patient().text(Tag.SOP_CLASS_UID, "UI", ct).toBytes();
    assertThat(Copies.of(original).dataSet().text(Tag.SOP_CLASS_UID)).contains(ct);
  }

  @Test
  void an_instance_below_the_root_of_the_standard_is_no_class() {
    String uid = "1.2.840.10008.5.1.4.1.1.2.20200101.7731904";
    byte[] original =
        DicomBytes.file(DicomBytes.EXPLICIT).text(Tag.SOP_INSTANCE_UID, "UI", uid).toBytes();
    assertThat(Copies.of(original).dataSet().text(Tag.SOP_INSTANCE_UID).orElseThrow())
        .startsWith("2.25.");
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.840.10008.1964.0812.4711, false",
    "1.2.840.10008.4711.88, false",
    "1.2.840.10008.5.1.4711.8, false",
    "1.2.840.10008.1.4.1.18, true", // a frame of reference
    "1.2.840.10008.5.1.4.1.1.77.1.5.1, true", // a class
    "1.2.840.10008.10.4, true",
    "1.2.840.10008.6.1.1410, true", // a context group
    "1.2.840.10008.15.0.4.8, true"
  })
  void only_what_looks_registered_keeps_its_uid(String uid, boolean stays) {
    byte[] original = patient().text("FrameOfReferenceUID", "UI", uid).toBytes();
    assertThat(Copies.of(original).dataSet().text("FrameOfReferenceUID").equals(Optional.of(uid)))
        .isEqualTo(stays);
  }

  @Test
  void groups_of_annotations_keep_uids_of_their_own() {
    DicomBytes one = DicomBytes.item().text("AnnotationGroupUID", "UI", "1.2.3.4");
    DicomBytes two = DicomBytes.item().text("AnnotationGroupUID", "UI", "1.2.3.5");
    byte[] original = patient().sequence(0x006A_0002, one, two).toBytes();
    assertThat(
            Copies.of(original).dataSet().items(0x006A_0002).stream()
                .map(group -> group.text("AnnotationGroupUID").orElseThrow()))
        .doesNotHaveDuplicates()
        .allMatch(uid -> uid.matches("2\\.25\\.[1-9]\\d{9,38}"));
  }

  @Test
  void dates_move_and_keep_their_distances() {
    DataSet copy =
        Copies.of(
                patient()
                    .text("StudyDate", "DA", "20240228")
                    .text(0x0008_0022, "DA", "20240301")
                    .text(0x0008_002A, "DT", "20240301101112.5+0100")
                    .text("StudyTime", "TM", "101112")
                    .toBytes())
            .dataSet();
    LocalDate study = date(copy, "StudyDate");
    assertThat(study).isBefore("2024-02-28").isAfter("2014-02-27");
    assertThat(date(copy, "AcquisitionDate")).isEqualTo(study.plusDays(2));
    assertThat(copy.text(0x0008_002A).orElseThrow())
        .startsWith(study.plusDays(2).format(DateTimeFormatter.BASIC_ISO_DATE))
        .endsWith("101112.5+0100");
    assertThat(copy.text("StudyTime")).contains("101112");
  }

  @Test
  void what_others_know_does_not_tell_by_how_many_days() {
    Copies.Copy copy =
        Copies.of(
            patient()
                .text(0x0018_1200, "DA", "20240228")
                .sequence(
                    0x0008_2218,
                    DicomBytes.item()
                        .text(0x0008_0100, "SH", "T-A0100")
                        .text(0x0008_0106, "DT", "20020904"))
                .toBytes());
    assertThat(copy.dataSet().text(0x0018_1200)).contains("19000101");
    assertThat(copy.dataSet().items(0x0008_2218).getFirst().text(0x0008_0106)).contains("20020904");
  }

  private static LocalDate date(DataSet copy, String tag) {
    return LocalDate.parse(copy.text(tag).orElseThrow(), DateTimeFormatter.BASIC_ISO_DATE);
  }

  @Test
  void the_basic_profile_leaves_no_date() {
    DataSet copy =
        Copies.of(patient().text("StudyDate", "DA", "20240228").toBytes(), BASIC).dataSet();
    assertThat(copy.text("StudyDate")).isEmpty();
    assertThat(copy.text(0x0028_0303)).contains("REMOVED");
  }

  @ParameterizedTest
  @CsvSource({
    "AcquisitionDateTime, DT, 20200102-20200103",
    "AcquisitionDateTime, DT, 2020-01-02",
    "AcquisitionDateTime, DT, 202001021011.20200102",
    "StudyDate, DA, 2020/01/02",
    "AcquisitionDateTime, DT, 20200102101112-2020",
    "StudyDate, DA, 2020-01-02",
    "StudyTime, TM, 101112.20200102",
    "PatientAge, AS, 20200102"
  })
  void no_second_date_stays_in_a_value(String keyword, String vr, String value) {
    var original = DicomBytes.file(DicomBytes.EXPLICIT).text(keyword, vr, value);
    String copy = Copies.of(original.toBytes()).dataSet().text(keyword).orElse("");
    assertThat(copy).doesNotContain("2020", "0102", "01-02", "0103");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20200102101112.123456+0100",
        "2020-0500",
        "202001021011",
        "2020.01.02",
        "20200102101112.1234567"
      })
  void a_time_and_its_zone_stay(String value) {
    var original = DicomBytes.file(DicomBytes.EXPLICIT).text("AcquisitionDateTime", "DT", value);
    String copy = Copies.of(original.toBytes()).dataSet().text("AcquisitionDateTime").orElse("");
    String date = value.replace(".01.02", "0102");
    assertThat(copy).hasSameSizeAs(date).endsWith(date.contains("-") ? "-0500" : date.substring(8));
    assertThat(copy).matches("20\\d\\d.*").doesNotStartWith("2020");
  }

  @Test
  void pixels_on_a_server_are_told() {
    var original =
        DicomBytes.file("1.2.840.10008.1.2.4.94")
            .text("PixelDataProviderURL", "UR", "https://pacs.example.org/1");
    assertThat(Copies.of(original.toBytes()).report().reviews())
        .contains("the pixels are on a server; its address was taken out");
  }

  @Test
  void an_impossible_date_is_replaced() {
    DataSet copy = Copies.of(patient().text("StudyDate", "DA", "20241399").toBytes()).dataSet();
    assertThat(copy.text("StudyDate")).contains("19000101");
  }

  @Test
  void a_date_that_cannot_be_read_is_told() {
    Copies.Copy copy = Copies.of(patient().text("StudyDate", "DA", "20241399").toBytes());
    assertThat(copy.report().reviews()).contains("the value of StudyDate is no date");
  }

  /** Moved, it would tell by how many days. */
  @ParameterizedTest
  @ValueSource(strings = {"19000101", "18991230", "17530101"})
  void what_stands_for_no_date_does_not_move(String none) {
    byte[] original =
        patient().text("StudyDate", "DA", none).text(0x0008_002A, "DT", none + "0000").toBytes();
    DataSet copy = Copies.of(original).dataSet();
    assertThat(copy.text("StudyDate")).contains(none);
    assertThat(copy.text(0x0008_002A)).contains(none + "0000");
  }

  @Test
  void a_time_with_the_digits_of_windows_stays() {
    byte[] original = patient().text("AcquisitionTime", "TM", "101530.1234567").toBytes();
    assertThat(Copies.of(original).dataSet().text("AcquisitionTime")).contains("101530.1234567");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x3004_0006, 0x0070_0081, 0x0062_0005, 0x300A_00C2, 0x0008_0104})
  void a_short_text_loses_dates_and_numbers_too(int tag) {
    byte[] original =
        patient().text(tag, "LO", "plan of 2021-03-04, tel +49 171 2345678, left").toBytes();
    Copies.Copy copy = Copies.of(original);
    assertThat(copy.dataSet().text(tag)).contains("plan of *, tel *, left");
    assertThat(copy.report().reviews()).anyMatch(review -> review.startsWith("check the cleaned"));
  }

  @ParameterizedTest
  @CsvSource({
    "0018_1020, LO, 20150101.1",
    "0008_0100, SH, 363358000",
    "0028_1054, LO, HU",
    "0008_9007, CS, ORIGINAL",
    "0018_0015, CS, PATELLA",
    "0018_0015, CS, BREAST",
    "3004_0014, CS, NONE"
  })
  void what_says_how_to_read_the_picture_stays(String tag, String vr, String value) {
    byte[] original =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(0x0008_0090, "PN", "Patel^Original")
            .text(0x0008_1070, "PN", "NONE")
            .text(Tag.PATIENT_NAME, "PN", "Hu^Breast")
            .text(Tag.parse(tag.replace("_", "")), vr, value)
            .toBytes();
    assertThat(Copies.of(original).dataSet().text(Tag.parse(tag.replace("_", "")))).contains(value);
  }

  @Test
  void a_code_with_a_date_goes() {
    byte[] original = patient().text(0x0070_0080, "CS", "SEG_20210304").toBytes();
    assertThat(Copies.of(original).dataSet().text(0x0070_0080)).contains("REMOVED");
  }

  @ParameterizedTest
  @CsvSource({
    "Breast_MRI_001 left, * left",
    "see KNEE-01234, see *",
    "seen at Mount Vernon Medical Center, seen at *",
    "knee of the breast, knee of the breast"
  })
  void identifiers_and_hospitals_with_words_of_the_trade_are_found(String text, String cleaned) {
    byte[] original =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text("SeriesDescription", "LO", text)
            .text(Tag.PATIENT_ID, "LO", "Breast_MRI_001")
            .text(0x0010_1000, "LO", "KNEE-01234")
            .text(0x0008_0080, "LO", "Mount Vernon Medical Center")
            .text(0x0070_0080, "CS", "KNEE_01234")
            .toBytes();
    DataSet copy = Copies.of(original).dataSet();
    assertThat(copy.text("SeriesDescription")).contains(cleaned);
    assertThat(copy.text(0x0070_0080)).contains("REMOVED");
  }

  @Test
  void only_the_code_that_names_the_patient_goes() {
    byte[] original =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(Tag.PATIENT_NAME, "PN", "Mueller^Eva")
            .text(0x0018_9073, "CS", "MAGNITUDE\\MUELLER\\EVA")
            .toBytes();
    assertThat(Copies.of(original).dataSet().texts(0x0018_9073))
        .containsExactly("MAGNITUDE", "REMOVED", "REMOVED");
  }

  @ParameterizedTest
  @CsvSource({
    "Norma^Anna, normal aorta",
    "Patel^Anna, patella alta",
    "Corona^Anna, coronal and coronary",
    "Mitra^Anna, mitral valve"
  })
  void words_of_the_trade_are_no_forms_of_a_name(String name, String text) {
    byte[] original =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text("SeriesDescription", "LO", text)
            .text(Tag.PATIENT_NAME, "PN", name)
            .toBytes();
    assertThat(Copies.of(original).dataSet().text("SeriesDescription")).contains(text);
  }

  @ParameterizedTest
  @CsvSource({
    "jsmith, *",
    "MrSmith knee, * knee",
    "drsmith, *",
    "'ID 12345, 120 kV', 'ID *, 120 kV'",
    "'15 mm high grade, right lower lobe', '15 mm high grade, right lower lobe'",
    "lives in Hutt, lives in *",
    "5010 Hutt, * *",
    "missed fracture, missed fracture"
  })
  void accounts_titles_and_addresses_are_known(String text, String cleaned) {
    byte[] original =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text("SeriesDescription", "LO", text)
            .text(Tag.PATIENT_NAME, "PN", "Smith^Jane")
            .text(Tag.PATIENT_ID, "LO", "00012345")
            .text(0x0010_1040, "LO", "15 High Street^^Lower Hutt 5010")
            .text(0x0020_0010, "SH", "120")
            .toBytes();
    assertThat(Copies.of(original).dataSet().text("SeriesDescription")).contains(cleaned);
  }

  @Test
  void descriptions_stay_without_names_numbers_and_dates() {
    byte[] original =
        patient()
            .text("StudyDescription", "LO", "Thorax Fr. Mueller/Müller 4711-0815 am 03.04.2024")
            .text("SeriesDescription", "LO", "axial 5 mm lung")
            .toBytes();
    Copies.Copy copy = Copies.of(original);
    assertThat(copy.dataSet().text("SeriesDescription")).contains("axial 5 mm lung");
    assertThat(copy.dataSet().text("StudyDescription").orElseThrow())
        .startsWith("Thorax")
        .doesNotContain("Müller", "4711", "2024");
    assertThat(copy.report().reviews()).contains("check the cleaned text of StudyDescription");
  }

  @ParameterizedTest
  @CsvSource({
    "Ng^Li, scan of Ng, scan of *",
    "山田^太郎, 山田さんの胸部, *",
    "Doe^Jane, t1_20240301_doe_4711, t1_*_*_4711",
    "Doe^Jane, head first supine, head first supine"
  })
  void names_of_every_script_and_numbers_between_underscores_are_found(
      String name, String text, String cleaned) {
    byte[] original =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 192")
            .element("SeriesDescription", "LO", text.getBytes(StandardCharsets.UTF_8))
            .element(Tag.PATIENT_NAME, "PN", name.getBytes(StandardCharsets.UTF_8))
            .toBytes();
    assertThat(Copies.of(original).dataSet().text("SeriesDescription")).contains(cleaned);
  }

  @Test
  void a_name_in_an_attribute_that_no_table_lists_is_cleaned_too() {
    byte[] original = patient().text(0x0018_1020, "LO", "v1 for Müller").toBytes();
    assertThat(Copies.of(original).dataSet().text(0x0018_1020)).contains("v1 for *");
  }

  @Test
  void a_code_that_names_the_patient_goes_and_one_that_does_not_stays() {
    byte[] harmless =
        patient().text(0x0018_0015, "CS", "HEAD").text(0x0018_5101, "CS", "ANNE").toBytes();
    Copies.Copy named = Copies.of(patient().text(0x0018_0015, "CS", "MUELLER").toBytes());
    assertThat(Copies.of(harmless).dataSet().text(0x0018_0015)).contains("HEAD");
    assertThat(Copies.of(harmless).report().reviews())
        .noneMatch(review -> review.contains("resembles"));
    assertThat(named.dataSet().text(0x0018_0015)).contains("REMOVED");
    assertThat(named.report().reviews()).contains("the value of BodyPartExamined resembles a name");
  }

  @ParameterizedTest
  @CsvSource({
    "UI, 1.2.3.4.501, 2.25.",
    "DA, 20240228, 20",
    "DT, 20240228101112, 20",
    "PN, House^Gregory, ''",
    "SH, HEAD, HEAD"
  })
  void safe_private_elements_are_treated_as_their_representation_says(
      String vr, String value, String begin) {
    byte[] original =
        patient().text(0x0099_0010, "LO", "NQHeader").text(0x0099_1001, vr, value).toBytes();
    DataSet copy = Copies.of(original).dataSet();
    assertThat(copy.find(0x0099_1001)).isPresent();
    assertThat(copy.text(0x0099_1001).orElse("")).startsWith(begin);
    assertThat(copy.text(0x0099_1001).orElse("").equals(value)).isEqualTo(vr.equals("SH"));
  }

  @Test
  void the_report_names_the_faults_which_an_inspection_finds() {
    byte[] original = patient().greyImage(2, 2, 1, 8).toBytes();
    assertThat(Copies.of(original).report().reviews())
        .anyMatch(review -> review.contains("(0008,0018) is missing"))
        .anyMatch(review -> review.contains("rows and columns, but no pixel data"));
  }

  @Test
  void private_elements_go_unless_known_to_be_safe() {
    byte[] original =
        patient()
            .text(0x0019_0010, "LO", "SIEMENS MR HEADER")
            .text(0x0019_100C, "IS", "1000")
            .text(0x0019_1099, "LO", "unknown")
            .text(0x0029_0010, "LO", "SOME VENDOR")
            .text(0x0029_1001, "LO", "Müller")
            .toBytes();
    DataSet copy = Copies.of(original).dataSet();
    assertThat(copy.text(0x0019_100C)).contains("1000");
    assertThat(copy.find(0x0019_0010)).isPresent();
    assertThat(copy.find(0x0019_1099)).isEmpty();
    assertThat(copy.find(0x0029_0010)).isEmpty();
    assertThat(Copies.of(original, BASIC).dataSet().find(0x0019_100C)).isEmpty();
  }

  @Test
  void a_structured_report_keeps_its_findings_and_loses_its_people() {
    byte[] original =
        patient()
            .sequence(
                0x0040_A730,
                DicomBytes.item()
                    .text(0x0040_A040, "CS", "TEXT")
                    .text(0x0040_A160, "UT", "Nodule of 8 mm in Änne Müller, seen 2024-03-01"),
                DicomBytes.item()
                    .text(0x0040_A040, "CS", "PNAME")
                    .text(0x0040_A123, "PN", "House^Gregory"))
            .toBytes();
    Copies.Copy copy = Copies.of(original);
    var items = copy.dataSet().items(0x0040_A730);
    assertThat(items.get(0).text(0x0040_A160).orElseThrow())
        .startsWith("Nodule of 8 mm in")
        .doesNotContain("Müller", "2024");
    assertThat(items.get(1).text(0x0040_A123)).contains("REMOVED");
    assertThat(copy.report().reviews()).anyMatch(review -> review.contains("structured report"));
  }

  @Test
  void without_the_option_a_structured_report_says_nothing() {
    byte[] original =
        patient()
            .sequence(0x0040_A730, DicomBytes.item().text(0x0040_A160, "UT", "Nodule"))
            .toBytes();
    assertThat(Copies.of(original, BASIC).dataSet().items(0x0040_A730).getFirst().text(0x0040_A160))
        .contains("REMOVED");
  }

  @Test
  void an_encapsulated_document_becomes_an_empty_page() {
    byte[] original =
        patient()
            .element(0x0042_0011, "OB", "%PDF-1.4 Änne".getBytes(StandardCharsets.UTF_8))
            .toBytes();
    Copies.Copy copy = Copies.of(original);
    var value = (Value.Bytes) copy.dataSet().find(0x0042_0011).orElseThrow().value();
    assertThat(new String(value.load(4096), StandardCharsets.US_ASCII))
        .startsWith("%PDF-1.4")
        .doesNotContain("nne");
    assertThat(copy.report().reviews()).anyMatch(review -> review.contains("document"));
  }

  @Test
  void overlays_curves_and_icons_are_not_forgotten() {
    byte[] original =
        patient()
            .sequence(0x0088_0200, DicomBytes.item().unsignedShort(Tag.ROWS, 1))
            .element(0x5000_3000, "OW", new byte[4])
            .element(0x6000_3000, "OW", new byte[4])
            .toBytes();
    Copies.Copy clinical = Copies.of(original);
    assertThat(clinical.dataSet().find(0x0088_0200)).isEmpty();
    assertThat(clinical.dataSet().find(0x6000_3000)).isPresent();
    assertThat(clinical.report().reviews()).anyMatch(review -> review.contains("overlay"));
    DataSet basic = Copies.of(original, BASIC).dataSet();
    assertThat(basic.find(0x6000_3000)).isEmpty();
    assertThat(basic.find(0x5000_3000)).isEmpty();
  }

  @Test
  void names_in_items_of_items_are_found() {
    byte[] original =
        patient()
            .sequence(
                0x0008_1115,
                DicomBytes.item()
                    .sequence(0x0008_1199, DicomBytes.item().text(Tag.PATIENT_NAME, "PN", "Rossi")))
            .toBytes();
    var inner = Copies.of(original).dataSet().items(0x0008_1115).getFirst().items(0x0008_1199);
    assertThat(inner.getFirst().text(Tag.PATIENT_NAME)).contains("ERN-LUNG-7");
  }

  @Test
  void a_directory_is_refused() {
    byte[] directory = patient().sequence(0x0004_1220).toBytes();
    assertThatThrownBy(() -> Copies.of(directory)).isInstanceOf(DicomException.Unsupported.class);
  }

  @Test
  void the_report_counts_changes_by_keyword_and_shows_no_value() {
    var report = Copies.of(patient().text(0x0010_1040, "LO", "Hauptstr. 1").toBytes()).report();
    assertThat(report.changes())
        .contains(new DeidentificationReport.Change("PatientAddress", "removed", 1));
    assertThat(report.toString()).doesNotContain("Haupt");
    assertThat(Dictionary.nameOf(0x0010_1040)).isEqualTo("PatientAddress");
  }

  @Test
  void a_short_key_or_an_unprintable_pseudonym_is_refused() {
    assertThatThrownBy(() -> new Deidentification(new byte[3], "x", BASIC))
        .hasMessageContaining("16 bytes");
    assertThatThrownBy(() -> new Deidentification(Copies.KEY, "a\\b", BASIC))
        .hasMessageContaining("pseudonym");
  }
}
