package eu.cpms.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.SampleFiles;
import eu.cpms.dicom.inspect.Frames;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
  private static DicomFile read(byte[] bytes) {
    return new Part10Toolkit().read(ByteSource.of(bytes), Limits.DEFAULT);
  }

  private static byte[] pixels(DicomFile file) {
    Frames frames = Frames.of(file);
    return frames.count() == 0 ? new byte[0] : frames.load(0, 1 << 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MR_small_RLE.dcm", "test-SR.dcm", "MR_small_implicit.dcm"})
  void a_file_cut_anywhere_is_refused_or_keeps_all_its_pixels(String name) throws Exception {
    byte[] whole = Files.readAllBytes(SampleFiles.named(name));
    byte[] pixels = pixels(read(whole));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      try (DicomFile file = read(cut)) {
        assertThat(pixels(file)).as("cut at %d", length).isIn(new byte[0], pixels);
      } catch (DicomException refused) {
        assertThat(refused.code())
            .as("cut at %d", length)
            .isIn("TRUNCATED", "NOT_DICOM", "MALFORMED");
      }
    }
  }

  @Test
  void a_length_beyond_the_end_is_truncation() {
    byte[] bytes =
        DicomBytes.file(DicomBytes.EXPLICIT).head(Tag.PIXEL_DATA, "OW", 0x7FFF_FFFEL).toBytes();
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(DicomException.Truncated.class)
        .hasMessageContaining("2,147,483,646");
  }

  @Test
  void a_length_beyond_its_item_is_malformed() {
    byte[] bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .head(0x0008_1140, "SQ", 20)
            .tag(Tag.ITEM)
            .number(12, 4)
            .head(0x0008_1155, "UI", 200)
            .raw(new byte[300])
            .toBytes();
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(DicomException.Malformed.class);
  }

  @Test
  void ten_thousand_nested_sequences_pass_the_limit() {
    DicomBytes nested = DicomBytes.file(DicomBytes.EXPLICIT);
    for (int i = 0; i < 10_000; i++) {
      nested.head(0x0008_1140, "SQ", 0xFFFF_FFFFL).tag(Tag.ITEM).number(0xFFFF_FFFFL, 4);
    }
    assertThatThrownBy(() -> read(nested.toBytes()))
        .isInstanceOf(DicomException.LimitExceeded.class);
  }

  @Test
  void too_many_elements_pass_the_limit() {
    DicomBytes many = DicomBytes.file(DicomBytes.EXPLICIT);
    for (int i = 0; i < 200; i++) {
      many.text(0x0009_1000 + i, "LO", "x");
    }
    Limits few = new Limits(8, 100, 100, 1024, 1024, 1024);
    var source = ByteSource.of(many.toBytes());
    assertThatThrownBy(() -> new Part10Toolkit().read(source, few))
        .isInstanceOf(DicomException.LimitExceeded.class);
  }

  @Test
  void a_deflate_bomb_passes_the_limit() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var deflate = new DeflaterOutputStream(packed, new Deflater(9, true))) {
      for (int i = 0; i < 64; i++) {
        deflate.write(new byte[1 << 20]);
      }
    }
    byte[] bytes = DicomBytes.file("1.2.840.10008.1.2.1.99").raw(packed.toByteArray()).toBytes();
    Limits small = new Limits(8, 100, 100, 1024, 1 << 20, 1024);
    assertThatThrownBy(() -> new Part10Toolkit().read(ByteSource.of(bytes), small))
        .isInstanceOf(DicomException.LimitExceeded.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "%PDF-1.7 and so on", "\u0089PNG\r\n\u001a\n........", "<html></html>"})
  void other_formats_are_not_dicom(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(DicomException.NotDicom.class);
  }

  @Test
  void a_tiff_that_is_dicom_too_is_read_with_a_note() {
    byte[] bytes = DicomBytes.file(DicomBytes.EXPLICIT).text(Tag.MODALITY, "CS", "SM").toBytes();
    System.arraycopy("II*\0".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 4);
    try (DicomFile file = read(bytes)) {
      assertThat(file.notes()).anyMatch(note -> note.contains("TIFF"));
    }
  }

  @Test
  void an_unknown_representation_is_read_as_bytes_with_a_note() {
    byte[] bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .tag(0x0008_0060)
            .raw("ZZ".getBytes(StandardCharsets.US_ASCII))
            .number(0, 2)
            .number(2, 4)
            .raw("CT".getBytes(StandardCharsets.US_ASCII))
            .toBytes();
    try (DicomFile file = read(bytes)) {
      assertThat(file.dataSet().text(Tag.MODALITY)).contains("CT");
      assertThat(file.notes()).anyMatch(note -> note.contains("ZZ"));
    }
  }

  @Test
  void a_wrongly_named_transfer_syntax_is_read_as_it_is() {
    byte[] bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .tag(Tag.MODALITY)
            .number(2, 4)
            .raw("CT".getBytes(StandardCharsets.US_ASCII))
            .toBytes();
    try (DicomFile file = read(bytes)) {
      assertThat(file.dataSet().text(Tag.MODALITY)).contains("CT");
    }
  }

  @Test
  void big_endian_is_seen_whatever_the_header_says_and_kept_where_the_group_does_not_tell() {
    byte[] big = {0, 8, 0, 0x60, 'C', 'S', 0, 2, 'C', 'T'};
    byte[] unclear = {0x44, 0x53, 0x10, 0x0C, 'U', 'S', 0, 2, 1, 2};
    byte[] mislabelled = DicomBytes.file(DicomBytes.EXPLICIT).raw(big).toBytes();
    byte[] strange = DicomBytes.file("1.2.840.10008.1.2.2").raw(unclear).toBytes();
    try (DicomFile file = read(mislabelled);
        DicomFile odd = read(strange)) {
      assertThat(file.dataSet().text(Tag.MODALITY)).contains("CT");
      assertThat(file.notes()).anyMatch(note -> note.contains("wrong"));
      assertThat(odd.dataSet().numbers(0x4453_100C)).containsExactly(0x0102);
    }
  }

  @Test
  void a_sequence_stored_as_unknown_is_little_endian_in_a_big_endian_file() {
    byte[] head = {0, 8, 0x11, 0x40, 'U', 'N', 0, 0, -1, -1, -1, -1};
    byte[] item =
        DicomBytes.item()
            .tag(Tag.ITEM)
            .number(16, 4)
            .tag(0x0008_1155)
            .number(8, 4)
            .raw("1.2.3.45".getBytes(StandardCharsets.US_ASCII))
            .tag(Tag.SEQUENCE_END)
            .number(0, 4)
            .toBytes();
    byte[] after = {0, 0x20, 0, 0x13, 'I', 'S', 0, 2, '7', ' '};
    byte[] bytes = DicomBytes.file("1.2.840.10008.1.2.2").raw(head).raw(item).raw(after).toBytes();
    try (DicomFile file = read(bytes)) {
      assertThat(file.dataSet().items(0x0008_1140).getFirst().text(0x0008_1155))
          .contains("1.2.3.45");
      assertThat(file.dataSet().number("InstanceNumber", 0)).isEqualTo(7);
    }
  }

  @Test
  void compressed_pixels_stay_compressed_where_the_data_set_is_implicit_by_mistake() {
    byte[] bytes =
        DicomBytes.file("1.2.840.10008.1.2.5")
            .tag(Tag.MODALITY)
            .number(2, 4)
            .raw("CT".getBytes(StandardCharsets.US_ASCII))
            .tag(Tag.PIXEL_DATA)
            .number(0xFFFF_FFFFL, 4)
            .tag(Tag.ITEM)
            .number(0, 4)
            .tag(Tag.ITEM)
            .number(2, 4)
            .raw(new byte[2])
            .tag(Tag.SEQUENCE_END)
            .number(0, 4)
            .toBytes();
    var out = new ByteArrayOutputStream();
    try (DicomFile file = read(bytes)) {
      new Part10Toolkit().write(file, Channels.newChannel(out));
    }
    try (DicomFile copy = read(out.toByteArray())) {
      assertThat(copy.syntax().uid()).isEqualTo("1.2.840.10008.1.2.5");
      assertThat(copy.notes()).isEmpty();
      assertThat(copy.dataSet().find(Tag.PIXEL_DATA).orElseThrow().value())
          .isInstanceOf(Value.Fragments.class);
    }
  }

  @Test
  void a_deflated_copy_has_an_even_length() {
    for (int i = 0; i < 8; i++) {
      byte[] plain = DicomBytes.item().text(0x0008_0070, "LO", "maker".repeat(i)).toBytes();
      var packed = new ByteArrayOutputStream();
      try (var deflate = new DeflaterOutputStream(packed, new Deflater(9, true))) {
        deflate.write(plain);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      byte[] bytes = DicomBytes.file("1.2.840.10008.1.2.1.99").raw(packed.toByteArray()).toBytes();
      var out = new ByteArrayOutputStream();
      try (DicomFile file = read(bytes)) {
        new Part10Toolkit().write(file, Channels.newChannel(out));
      }
      assertThat(out.size() % 2).isZero();
    }
  }

  @Test
  void repeated_pixel_data_is_never_dropped() {
    byte[] bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .element(Tag.PIXEL_DATA, "OB", new byte[2])
            .element(Tag.PIXEL_DATA, "OB", new byte[2])
            .toBytes();
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(DicomException.Malformed.class);
  }

  @Test
  void command_elements_in_a_file_are_left_out_with_a_note() {
    byte[] bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .element(0x0000_0000, "UL", new byte[] {12, 0, 0, 0})
            .element(0x0000_0002, "UI", new byte[] {'1', 0})
            .element(0x0001_0001, "LO", new byte[] {'1', 0})
            .text(Tag.MODALITY, "CS", "CT")
            .toBytes();
    try (DicomFile file = read(bytes)) {
      assertThat(file.dataSet().stream().map(Element::tag))
          .containsExactly(0x0001_0001, Tag.MODALITY);
      assertThat(file.notes()).containsExactly("group 0000 in the data set was left out");
    }
  }

  @Test
  void zeros_at_the_end_are_padding_and_elsewhere_a_fault() {
    DicomBytes bytes =
        DicomBytes.file(DicomBytes.EXPLICIT).text(Tag.MODALITY, "CS", "CT").raw(new byte[5_001]);
    try (DicomFile file = read(bytes.toBytes())) {
      assertThat(file.dataSet().size()).isEqualTo(1);
      assertThat(file.notes()).containsExactly("zeros after the last element were left out");
    }
    byte[] damaged = bytes.text(Tag.PATIENT_ID, "LO", "4711").toBytes();
    assertThatThrownBy(() -> read(damaged)).hasMessageContaining("zeros in place of an element");
  }

  @Test
  void a_missing_file_is_an_io_error() {
    assertThatThrownBy(() -> new Part10Toolkit().open(java.nio.file.Path.of("nowhere.dcm")))
        .isInstanceOf(DicomException.Io.class);
  }
}
