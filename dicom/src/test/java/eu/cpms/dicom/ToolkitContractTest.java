package eu.cpms.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every adapter on the class path must do. */
class ToolkitContractTest {
  static Stream<Named<DicomToolkit>> adapters() {
    return ServiceLoader.load(DicomToolkit.class).stream()
        .map(ServiceLoader.Provider::get)
        .map(adapter -> Named.of(adapter.name(), adapter));
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void reads_every_sound_sample(DicomToolkit toolkit) {
    for (Path sample : SampleFiles.readable()) {
      try (DicomFile file = toolkit.open(sample)) {
        assertThat(file.dataSet().size()).as(sample.toString()).isPositive();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void refuses_every_damaged_sample(DicomToolkit toolkit) {
    for (Path sample : SampleFiles.refused()) {
      assertThatThrownBy(() -> toolkit.open(sample)).isInstanceOf(DicomException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void names_the_place_where_a_file_was_cut(DicomToolkit toolkit) {
    assertThatThrownBy(() -> toolkit.open(SampleFiles.named("MR_truncated.dcm")))
        .isInstanceOfSatisfying(
            DicomException.Truncated.class, e -> assertThat(e.position()).isEqualTo(9630))
        .hasMessageContaining("truncated at byte 9,630 in (7FE0,0010)");
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void reads_attributes_by_tag_and_by_path(DicomToolkit toolkit) {
    byte[] bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .sequence(
                0x0008_1140,
                DicomBytes.item().text(0x0008_1155, "UI", "1.2.3"),
                DicomBytes.item().text(0x0008_1155, "UI", "1.2.4"))
            .text(Tag.PATIENT_NAME, "PN", "Doe^Jane")
            .toBytes();
    try (DicomFile file = toolkit.read(ByteSource.of(bytes), Limits.DEFAULT)) {
      assertThat(file.dataSet().text(Tag.PATIENT_NAME)).contains("Doe^Jane");
      String path = "ReferencedImageSequence[1].ReferencedSOPInstanceUID";
      assertThat(file.dataSet().find(path)).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void a_sequence_without_items_is_one(DicomToolkit toolkit) {
    byte[] bytes = DicomBytes.file(DicomBytes.EXPLICIT).sequence(0x0008_1140).toBytes();
    try (DicomFile file = toolkit.read(ByteSource.of(bytes), Limits.DEFAULT)) {
      assertThat(file.dataSet().find(0x0008_1140).orElseThrow().value())
          .isEqualTo(new Value.Items(List.of()));
    }
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void short_and_long_fragments_stay_in_the_source(DicomToolkit toolkit) {
    byte[] table = {0, 0, 0, 0, 10, 0, 0, 0};
    byte[] bytes =
        DicomBytes.file("1.2.840.10008.1.2.4.90")
            .fragments(table, new byte[] {1, 1}, new byte[5000])
            .toBytes();
    ByteSource source = ByteSource.of(bytes);
    try (DicomFile file = toolkit.read(source, Limits.DEFAULT)) {
      var pixels = (Value.Fragments) file.dataSet().find(Tag.PIXEL_DATA).orElseThrow().value();
      assertThat(pixels.fragments().getFirst().load(8)).isEqualTo(table);
      assertThat(pixels.fragments()).allMatch(fragment -> fragment.source() == source);
      long first = pixels.fragments().get(1).offset();
      assertThat(pixels.fragments().get(2).offset()).isEqualTo(first + 10);
    }
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void writes_what_it_reads(DicomToolkit toolkit) {
    byte[] bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(Tag.SOP_CLASS_UID, "UI", "1.2.840.10008.5.1.4.1.1.2")
            .text(Tag.SOP_INSTANCE_UID, "UI", "1.2.3")
            .element(Tag.PIXEL_DATA, "OB", new byte[] {1, 2, 3, 4})
            .toBytes();
    var out = new ByteArrayOutputStream();
    try (DicomFile file = toolkit.read(ByteSource.of(bytes), Limits.DEFAULT)) {
      toolkit.write(file, Channels.newChannel(out));
    }
    try (DicomFile copy = toolkit.read(ByteSource.of(out.toByteArray()), Limits.DEFAULT)) {
      assertThat(copy.dataSet().text(Tag.SOP_INSTANCE_UID)).contains("1.2.3");
      assertThat(copy.dataSet().numbers(Tag.PIXEL_DATA)).containsExactly(1, 2, 3, 4);
    }
  }
}
