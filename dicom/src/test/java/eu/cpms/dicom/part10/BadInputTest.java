package eu.cpms.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.SampleFiles;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.pixel.Frames;
import java.io.ByteArrayOutputStream;
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
  void repeated_pixel_data_is_never_dropped() {
    byte[] bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .element(Tag.PIXEL_DATA, "OB", new byte[2])
            .element(Tag.PIXEL_DATA, "OB", new byte[2])
            .toBytes();
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(DicomException.Malformed.class);
  }

  @Test
  void a_missing_file_is_an_io_error() {
    assertThatThrownBy(() -> new Part10Toolkit().open(java.nio.file.Path.of("nowhere.dcm")))
        .isInstanceOf(DicomException.Io.class);
  }
}
