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
import org.junit.jupiter.params.provider.ValueSource;

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
    return value.fragments().stream().map(fragment -> fragment.load(1 << 16)).toList();
  }

  private static byte[] frame(String before, byte[] text, String after) {
    return DicomBytes.item().raw(hex(before)).raw(text).raw(hex(after)).toBytes();
  }

  @ParameterizedTest
  @CsvSource({
    "JPEG comment, FFD8 FFDB00060000 4D21 FFFE0012, FFDA0002 01FF00 FFD0 02 FFD9",
    "Exif, FFD8 FFE10012, FFDA0002 0102 FFD9",
    "IPTC in JPEG-LS, FFD8 FFF80006 0000 4D21 FFED0012, FFDA0002 01FF7F02 FFD9",
    "an unknown segment, FFD8 FFF00012, FFDA0002 0102 FFD9",
    "APP0 that is no JFIF, FFD8 FFE00012, FFDA0002 0102 FFD9",
    "behind JFIF, FFD8 FFE00020 4A46494600 0102 00 00010001 0000, FFDA0002 0102 FFD9",
    "APP2 that is no profile, FFD8 FFE20012, FFDA0002 0102 FFD9",
    "APP8 that is no header, FFD8 FFE80012, FFDA0002 0102 FFD9",
    "APP14 that is not Adobe's, FFD8 FFEE0012, FFDA0002 0102 FFD9",
    "comment behind fill bytes, FFD8 FFFFFFFE0012, FFDA0002 0102 FFD9",
    "frame behind fill bytes, FFFF FFD8 FFFE0012, FFDA0002 0102 FFD9",
    "between segments, FFD8 FFDB00060000 4D21, FFDA0002 0102 FFD9",
    "between scans, FFD8 FFDA0002 0102 FFFE0012, FFDA0002 0304 FFD9",
    "before the end, FFD8 FFDA0002 0102 FFFE0012, FFD9",
    "behind the end, FFD8 FFDA0002 0102 FFD9, 0000",
    "JPEG 2000, FF4F FF510004 0101 FF640012, FF90000A 0000 00000000 0001 FF93 0102 FFD9",
    "in a tile-part, FF4F FF510004 0101 FF90000A 0000 00000024 0001 FF640012, FF93 0102 FFD9",
    "behind its end, FF4F FF510004 0101 FF90000A 0000 00000010 0001 FF93 0102 FFD9, 0000",
    "JP2, 0000000C6A5020200D0A870A 00000018 786D6C20, 00000000 6A703263 FF4F FF510002 FFD9"
  })
  void frames_keep_no_text(String where, String before, String after) {
    byte[] text = ascii("taken of Rossini");
    Copies.Copy copy =
        Copies.of(picture(JPEG).fragments(NO_TABLE, frame(before, text, after)).toBytes());
    assertThat(fragmentsOf(copy).get(1)).startsWith(frame(before, new byte[16], after));
    assertThat(copy.report().changes())
        .contains(new DeidentificationReport.Change("PixelData", "cleaned of text", 1));
    assertThat(copy.report().reviews()).noneMatch(review -> review.contains("as they should"));
  }

  @ParameterizedTest
  @CsvSource({
    "JFIF, FFD8 FFE00010 4A46494600 010200 00010001 0000 FFDA0002 0102 FFD9",
    "ICC profile, FFD8 FFE20010 4943435F50524F46494C4500 0101 FFDA0002 0102 FFD9",
    "SPIFF, FFD8 FFE80008 00000001FFD8 FFDA0002 0102 FFD9",
    "HP, FFD8 FFE80007 6D72667801 FFDA0002 0102 FFD9",
    "Adobe, FFD8 FFEE000E 41646F6265 00640000000001 FFDA0002 0102 FFD9",
    "packets, FF4F FF510002 FF90000A 0000 00000000 0001 FF93 FF9100040000 01 FF92 02 FFD9",
    "JP2, 0000000C6A5020200D0A870A 00000008 6A703268 0000000A 636F6C72 0102 00000000 6A703263"
        + " FF4F FF510002 FFD9"
  })
  void what_decoders_need_stays(String what, String digits) {
    byte[] frame = hex(digits);
    Copies.Copy copy = Copies.of(picture(JPEG).fragments(NO_TABLE, frame).toBytes());
    assertThat(fragmentsOf(copy).get(1)).startsWith(frame);
    assertThat(copy.report().reviews())
        .noneMatch(review -> review.matches(".*(as they should|no picture).*"));
  }

  /** One segment of two runs, and a number for a second one that is not there. */
  private static byte[] runLength(long unused) {
    return DicomBytes.item()
        .number(1, 4)
        .number(64, 4)
        .number(unused, 4)
        .raw(new byte[52])
        .raw(hex("FE07 80 0001"))
        .toBytes();
  }

  @Test
  void nothing_follows_the_segments_of_rle() {
    byte[] text = ascii("taken of Rossini.");
    byte[] frame = DicomBytes.item().raw(runLength(0x3436_3831)).raw(text).toBytes();
    byte[] expected = DicomBytes.item().raw(runLength(0)).raw(new byte[17]).toBytes();
    DicomBytes original = patient("1.2.840.10008.1.2.5", "1").greyImage(2, 2, 1, 8);
    Copies.Copy copy = Copies.of(original.fragments(NO_TABLE, frame, text).toBytes());
    assertThat(fragmentsOf(copy).get(1)).startsWith(expected);
    assertThat(fragmentsOf(copy).get(2)).containsOnly(0);
    assertThat(copy.report().reviews()).noneMatch(review -> review.contains("as they should"));
  }

  @Test
  void a_comment_is_found_in_two_fragments_and_among_many() {
    byte[] comments = hex("FFFE000361".repeat(2_000));
    byte[] first = DicomBytes.item().raw(hex("FFD8 FFFE0012")).raw(ascii("of Ros")).toBytes();
    byte[] rest =
        DicomBytes.item().raw(ascii("sini, born")).raw(hex("FFDA0002 0102 FFD9")).toBytes();
    byte[] many = DicomBytes.item().raw(hex("FFD8")).raw(comments).raw(rest).toBytes();
    Copies.Copy copy = Copies.of(picture(JPEG).fragments(NO_TABLE, first, rest, many).toBytes());
    assertThat(fragmentsOf(copy).get(1)).isEqualTo(hex("FFD8 FFFE0012 000000000000"));
    assertThat(fragmentsOf(copy).get(2)).isEqualTo(hex("00000000000000000000 FFDA0002 0102 FFD9"));
    assertThat(new String(copy.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("sini");
  }

  @Test
  void a_second_picture_in_the_frame_of_one_goes() {
    byte[] frame = hex("FFD8 FFDA0002 0102 FFD9 FFD8 FFDA0002 0304 FFD9");
    Copies.Copy copy = Copies.of(picture(JPEG).fragments(NO_TABLE, frame).toBytes());
    assertThat(fragmentsOf(copy).get(1)).isEqualTo(Arrays.copyOf(Arrays.copyOf(frame, 10), 20));
  }

  @ParameterizedTest
  @CsvSource({
    "FFD8 FFDA0002 0102, do not end", // no end of the frame
    "FFD8 FFDB7FFF 0102, do not end", // a segment longer than the frame
    "FF4F FF510002 FF90000A 0000 00001000 0001 FF93 0102 FFD9, do not end", // a tile-part
    "01000000 40000000 0102, do not end", // a header
    "FF0A 526F7373696E69 00, spell a name" // JPEG XL
  })
  void a_person_is_told_what_could_not_be_searched(String digits, String told) {
    Copies.Copy copy = Copies.of(picture(JPEG).fragments(NO_TABLE, hex(digits)).toBytes());
    assertThat(copy.report().reviews()).anyMatch(review -> review.contains(told));
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
  void nothing_follows_native_pixels() {
    byte[] pixels = Arrays.copyOf(ascii("ROSSINI.. taken of Rossini"), 27);
    Copies.Copy copy =
        Copies.of(
            patient(DicomBytes.EXPLICIT, "1")
                .greyImage(3, 3, 1, 8)
                .element(Tag.PIXEL_DATA, "OB", pixels)
                .toBytes());
    var value = (Value.Bytes) copy.dataSet().find(Tag.PIXEL_DATA).orElseThrow().value();
    byte[] expected = Arrays.copyOf(ascii("ROSSINI.. "), 28);
    assertThat(value.load(100)).isEqualTo(expected);
    assertThat(copy.report().reviews())
        .contains("bytes that are no picture were taken out of the pixels")
        .anyMatch(review -> review.contains("19 bytes follow the last frame"));
  }

  @Test
  void all_pixels_stay_where_the_number_of_frames_is_none() {
    byte[] pixels = ascii("two frames");
    Copies.Copy copy =
        Copies.of(
            patient(DicomBytes.EXPLICIT, "1")
                .unsignedShort(Tag.SAMPLES_PER_PIXEL, 1)
                .text("NumberOfFrames", "IS", "2A")
                .unsignedShort(Tag.ROWS, 1)
                .unsignedShort(Tag.COLUMNS, 5)
                .unsignedShort(Tag.BITS_ALLOCATED, 8)
                .element(Tag.PIXEL_DATA, "OB", pixels)
                .toBytes());
    var value = (Value.Bytes) copy.dataSet().find(Tag.PIXEL_DATA).orElseThrow().value();
    assertThat(value.load(100)).isEqualTo(pixels);
    assertThat(copy.report().reviews())
        .anyMatch(review -> review.contains("5 bytes follow the last frame"));
  }

  @Test
  void all_samples_stay_of_pixels_that_are_said_to_have_fewer() {
    byte[] pixels = ascii("......??????");
    byte[] original =
        patient(DicomBytes.EXPLICIT, "1")
            .unsignedShort(Tag.SAMPLES_PER_PIXEL, 3)
            .text(Tag.PHOTOMETRIC_INTERPRETATION, "CS", "YBR_FULL_422")
            .unsignedShort(Tag.ROWS, 2)
            .unsignedShort(Tag.COLUMNS, 2)
            .unsignedShort(Tag.BITS_ALLOCATED, 8)
            .element(Tag.PIXEL_DATA, "OB", pixels)
            .toBytes();
    var value =
        (Value.Bytes) Copies.of(original).dataSet().find(Tag.PIXEL_DATA).orElseThrow().value();
    assertThat(value.load(100)).isEqualTo(pixels);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OW", "OF", "US", "UL", "FD", "AT"})
  void a_short_binary_value_is_searched_whatever_it_is(String vr) {
    byte[] spelled = ascii("Gioacchino Rossini, 1792");
    DicomBytes file =
        patient(DicomBytes.EXPLICIT, "1")
            .element("SliceThickness", vr, spelled)
            .element("RedPaletteColorLookupTableData", vr, spelled)
            .element(0x5000_3000, vr, spelled)
            .text(0x0099_0010, "LO", "NQHeader")
            .element(0x0099_1002, vr, spelled);
    byte[] copy = Copies.of(file.toBytes()).bytes();
    assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("Rossini");
  }

  @Test
  void only_pixels_come_in_fragments() {
    byte[] fragments = DicomBytes.item().fragments(NO_TABLE, ascii("of Rossini")).toBytes();
    byte[] inside = Arrays.copyOfRange(fragments, 12, fragments.length);
    DicomBytes file = patient(DicomBytes.EXPLICIT, "1");
    file.head(0x0018_1210, "OB", 0xFFFF_FFFFL).raw(inside);
    assertThat(Copies.of(file.toBytes()).dataSet().find(0x0018_1210)).isEmpty();
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
