package eu.cpms.dicom.deid;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What binary values say, and that pictures stay what they are. */
class HiddenBytesTest {
  private static final String JPEG = "1.2.840.10008.1.2.4.50";
  private static final byte[] NO_TABLE = {};

  private static DicomBytes patient(String syntax, String id) {
    return DicomBytes.file(syntax)
        .text(Tag.PATIENT_NAME, "PN", "Rossini^Gioacchino")
        .text(Tag.PATIENT_ID, "LO", id);
  }

  private static DicomBytes picture(String syntax) {
    return patient(syntax, "PID-778899").greyImage(1, 1, 1, 8);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static List<byte[]> fragmentsOf(Copies.Copy copy) {
    var value = (Value.Fragments) copy.dataSet().find(Tag.PIXEL_DATA).orElseThrow().value();
    return value.fragments().stream().map(fragment -> fragment.load(1000)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.840.10008.1.2.4.50, FFD8, FFFE, FFDA", // JPEG, comment
    "1.2.840.10008.1.2.4.50, FFD8, FFE1, FFDA", // JPEG, Exif
    "1.2.840.10008.1.2.4.80, FFD8, FFED, FFDA", // JPEG-LS, IPTC
    "1.2.840.10008.1.2.4.90, FF4F, FF64, FF90" // JPEG 2000, comment
  })
  void frames_keep_no_comments(String syntax, String start, String text, String pixels) {
    byte[] scan = hex("010203FFFE0008526F7373696E");
    byte[] frame =
        DicomBytes.item()
            .raw(hex(start + "FFE0000600004D21" + text + "0014"))
            .raw(ascii("\0\0taken of Rossini"))
            .raw(hex(pixels))
            .raw(scan)
            .raw(hex("FFD9"))
            .toBytes();
    Copies.Copy copy = Copies.of(picture(syntax).fragments(NO_TABLE, frame).toBytes());
    byte[] expected = frame.clone();
    Arrays.fill(expected, 14, 32, (byte) 0);
    assertThat(fragmentsOf(copy).get(1)).startsWith(expected);
    assertThat(copy.report().changes())
        .contains(new DeidentificationReport.Change("PixelData", "cleaned of text", 1));
  }

  @Test
  void nothing_follows_the_end_of_a_frame() {
    byte[] frame = hex("FFD8 FFDA0002 0102 FFD9");
    byte[] longer = DicomBytes.item().raw(frame).raw(ascii("of Rossini")).toBytes();
    Copies.Copy copy = Copies.of(picture(JPEG).fragments(NO_TABLE, longer).toBytes());
    assertThat(fragmentsOf(copy).get(1)).isEqualTo(Arrays.copyOf(frame, longer.length));
  }

  @Test
  void the_end_of_a_thumbnail_is_not_that_of_the_frame() {
    byte[] begin = hex("FFD8 FFE1000A 4578 FFD8 FFD9 4142 FFDA0002 010203040506");
    byte[] end = hex("0708 FFD9");
    byte[] expected = begin.clone();
    Arrays.fill(expected, 6, 14, (byte) 0);
    Copies.Copy split = Copies.of(picture(JPEG).fragments(NO_TABLE, begin, end).toBytes());
    assertThat(fragmentsOf(split).subList(1, 3)).containsExactly(expected, end);
    Copies.Copy endless = Copies.of(picture(JPEG).fragments(NO_TABLE, begin).toBytes());
    assertThat(fragmentsOf(endless).get(1)).isEqualTo(expected);
  }

  @Test
  void a_part_of_a_frame_that_spells_a_name_by_chance_stays() {
    byte[] begin = hex("FFD8 FFDA0002 0102");
    byte[] part =
        DicomBytes.item().raw(new byte[40]).raw(ascii(" Rossini ")).raw(hex("01FFD9")).toBytes();
    Copies.Copy copy = Copies.of(picture(JPEG).fragments(NO_TABLE, begin, part).toBytes());
    assertThat(fragmentsOf(copy).get(2)).isEqualTo(part);
  }

  @Test
  void a_fragment_of_text_is_blanked_and_a_second_part_of_a_frame_stays() {
    byte[] begin = hex("FFD8 FFDA0002 0102");
    byte[] end = hex("0304 FFD9");
    byte[] text = ascii("seen: Gioacchino Rossini");
    Copies.Copy copy = Copies.of(picture(JPEG).fragments(NO_TABLE, begin, end, text).toBytes());
    assertThat(fragmentsOf(copy).subList(1, 4)).containsExactly(begin, end, new byte[text.length]);
  }

  @Test
  void an_offset_table_that_is_none_is_emptied_and_a_true_one_stays() {
    byte[] frame = hex("FFD8 FFDA0002 0102 FFD9 0000");
    byte[] table = hex("00000000 14000000");
    Copies.Copy copy =
        Copies.of(
            patient(JPEG, "1").greyImage(1, 1, 2, 8).fragments(table, frame, frame).toBytes());
    assertThat(fragmentsOf(copy)).containsExactly(table, frame, frame);
    copy = Copies.of(picture(JPEG).fragments(ascii("Gioacchino Rossini"), frame).toBytes());
    assertThat(fragmentsOf(copy)).containsExactly(new byte[0], frame);
  }

  @Test
  void native_pixels_are_never_taken_for_text() {
    byte[] pixels = ascii("10032 ROSSINI 10032 ROSSINI.....");
    byte[] original =
        patient(DicomBytes.EXPLICIT, "10032")
            .greyImage(4, 8, 1, 8)
            .element(Tag.PIXEL_DATA, "OB", pixels)
            .toBytes();
    var value =
        (Value.Bytes) Copies.of(original).dataSet().find(Tag.PIXEL_DATA).orElseThrow().value();
    assertThat(value.load(100)).isEqualTo(pixels);
  }

  @Test
  void a_binary_value_that_spells_a_name_is_taken_out_and_told() {
    byte[] wide = "ICC of Rossini".getBytes(StandardCharsets.UTF_16LE);
    Copies.Copy copy =
        Copies.of(patient(DicomBytes.EXPLICIT, "1").element(0x0028_2000, "OB", wide).toBytes());
    assertThat(copy.dataSet().find(0x0028_2000)).isEmpty();
    assertThat(copy.report().reviews())
        .contains("a binary value was taken out, ICCProfile: it spells a name");
  }
}
