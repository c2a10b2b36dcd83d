package eu.cpms.dicom.deid;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Vr;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
  private static final List<String[]> STANDARD = Tables.rows(Profile.class, "confidentiality.tsv");

  @Test
  void the_whole_table_of_the_standard_is_there_and_every_action_is_known() {
    assertThat(STANDARD).hasSize(657);
    assertThat(STANDARD)
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(13);
              assertThat(Action.of(row[1])).isNotNull();
            });
  }

  @Test
  void every_attribute_of_the_table_is_in_the_dictionary() {
    assertThat(STANDARD)
        .filteredOn(row -> row[0].matches("[0-9A-F]{8}"))
        .allSatisfy(row -> assertThat(Dictionary.find(Tag.parse(row[0]))).as(row[0]).isPresent());
  }

  @Test
  void our_own_rules_never_replace_the_standards() {
    Set<String> standard = STANDARD.stream().map(row -> row[0]).collect(Collectors.toSet());
    assertThat(Tables.rows(Profile.class, "supplement.tsv"))
        .allSatisfy(row -> assertThat(standard).doesNotContain(row[0]));
  }

  @ParameterizedTest
  @CsvSource({
    "StudyDate, DA, EMPTY, CLEAN",
    "PatientAge, AS, REMOVE, KEEP",
    "StudyDescription, LO, REMOVE, CLEAN",
    "DeviceSerialNumber, LO, DUMMY, KEEP",
    "ContentSequence, SQ, DUMMY, CLEAN",
    "SOPInstanceUID, UI, NEW_UID, NEW_UID",
    "PatientBirthDate, DA, EMPTY, EMPTY",
    "IconImageSequence, SQ, REMOVE, REMOVE",
    "ReferencedImageSequence, SQ, KEEP, KEEP",
    "Rows, US, KEEP, KEEP",
    "RadiopharmaceuticalStartDateTime, DT, REMOVE, CLEAN",
    "ContextGroupVersion, DT, DUMMY, KEEP",
    "DateOfLastCalibration, DA, REMOVE, DUMMY",
    "DateOfManufacture, DA, REMOVE, DUMMY",
    "BeamHoldTransitionDateTime, DT, DUMMY, CLEAN"
  })
  void options_change_what_happens(String keyword, Vr vr, Action basic, Action clinical) {
    int tag = Dictionary.tagOf(keyword).orElseThrow();
    assertThat(new Profile(EnumSet.noneOf(ProfileOption.class)).actionFor(tag, vr))
        .isEqualTo(basic);
    assertThat(new Profile(Deidentification.CLINICAL_OPTIONS).actionFor(tag, vr))
        .isEqualTo(clinical);
  }

  @Test
  void only_dates_that_would_move_are_exempt_from_moving() {
    Set<String> moving =
        STANDARD.stream()
            .filter(row -> row[ProfileOption.RETAIN_MODIFIED_DATES.column()].equals("C"))
            .map(row -> row[0])
            .collect(Collectors.toSet());
    assertThat(Tables.rows(Profile.class, "unmoved.tsv"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(moving).contains(row[0]));
  }

  @Test
  void safe_private_elements_of_explicit_files_keep_their_representation() {
    for (String[] row : Tables.rows(SafePrivate.class, "safe-private.tsv")) {
      int creator = Tag.parse(row[0] + "0010");
      int tag = Tag.parse(row[0] + "10" + row[1]);
      byte[] file =
          DicomBytes.file(DicomBytes.EXPLICIT)
              .text(creator, "LO", row[2])
              .text(tag, "DS", "5.0 ")
              .toBytes();
      assertThat(Copies.of(file).dataSet().text(tag)).as(String.join(" ", row)).contains("5.0");
    }
  }

  @Test
  void an_attribute_that_no_edition_knows_is_removed() {
    Profile profile = new Profile(Deidentification.CLINICAL_OPTIONS);
    assertThat(profile.actionFor(0x0010_0FFE, Vr.LO)).isEqualTo(Action.REMOVE);
  }
}
