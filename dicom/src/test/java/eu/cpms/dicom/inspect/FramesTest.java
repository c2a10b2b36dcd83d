package eu.cpms.dicom.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
  private static final int BILLION = 1_000_000_000;
  private static final String JPEG = "1.2.840.10008.1.2.4.50";

  private static DicomFile read(DicomBytes bytes) {
    return DicomToolkit.preferred().read(ByteSource.of(bytes.toBytes()), Limits.DEFAULT);
  }

  private static DicomBytes compressed(int frames) {
    return DicomBytes.file(JPEG).greyImage(2, 2, frames, 8);
  }

  private static byte[] table(long... offsets) {
    var table = ByteBuffer.allocate(4 * offsets.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long offset : offsets) {
      table.putInt((int) offset);
    }
    return table.array();
  }

  @Test
  void native_frames_follow_one_another() {
    var bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .greyImage(1, 2, 2, 8)
            .element(Tag.PIXEL_DATA, "OB", new byte[] {1, 2, 3, 4});
    assertThat(Frames.of(read(bytes)).load(1, 10)).containsExactly(3, 4);
  }

  @Test
  void sizes_beyond_all_bounds_are_refused() {
    var bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .unsignedShort(Tag.SAMPLES_PER_PIXEL, 0xFFFF)
            .unsignedShort(Tag.ROWS, 0xFFFF)
            .unsignedShort(Tag.COLUMNS, 0xFFFF)
            .unsignedShort(Tag.BITS_ALLOCATED, 0xFFFF)
            .element(Tag.PIXEL_DATA, "OB", new byte[] {1, 2, 3, 4});
    assertThatThrownBy(() -> Frames.of(read(bytes))).isInstanceOf(DicomException.Malformed.class);
  }

  @Test
  void too_few_native_pixels_are_refused() {
    var bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .greyImage(2, 2, 2, 8)
            .element(Tag.PIXEL_DATA, "OB", new byte[] {1, 2, 3, 4});
    assertThatThrownBy(() -> Frames.of(read(bytes))).isInstanceOf(DicomException.Malformed.class);
  }

  @Test
  void a_fragment_for_each_frame_needs_no_table() {
    var file = read(compressed(2).fragments(new byte[0], new byte[] {1, 1}, new byte[] {2, 2}));
    assertThat(Frames.of(file).load(1, 10)).containsExactly(2, 2);
  }

  @Test
  void one_frame_may_have_many_fragments() {
    var file = read(compressed(1).fragments(new byte[0], new byte[] {1, 1}, new byte[] {2, 2}));
    assertThat(Frames.of(file).load(0, 10)).containsExactly(1, 1, 2, 2);
  }

  @Test
  void the_offset_table_divides_fragments() {
    var file =
        read(
            compressed(2)
                .fragments(table(0, 10), new byte[] {1, 1}, new byte[] {2, 2}, new byte[] {3, 3}));
    assertThat(Frames.of(file).load(0, 10)).containsExactly(1, 1);
    assertThat(Frames.of(file).load(1, 10)).containsExactly(2, 2, 3, 3);
  }

  @Test
  void the_extended_offset_table_divides_fragments() {
    byte[] extended = new byte[16];
    extended[8] = 20;
    var file =
        read(
            compressed(2)
                .element("ExtendedOffsetTable", "OV", extended)
                .fragments(new byte[0], new byte[] {1, 1}, new byte[] {2, 2}, new byte[] {3, 3}));
    assertThat(Frames.of(file).load(1, 10)).containsExactly(3, 3);
  }

  @Test
  void frames_without_a_fragment_and_pixels_that_are_a_sequence_are_refused() {
    for (var bytes :
        List.of(
            compressed(2).fragments(table(0, 10)),
            compressed(1).sequence(Tag.PIXEL_DATA, DicomBytes.item()))) {
      assertThatThrownBy(() -> Frames.of(read(bytes))).isInstanceOf(DicomException.Malformed.class);
    }
  }

  @Test
  void a_table_that_lies_is_refused() {
    var file =
        read(
            compressed(2)
                .fragments(table(0, 7), new byte[] {1, 1}, new byte[] {2, 2}, new byte[] {3, 3}));
    assertThatThrownBy(() -> Frames.of(file))
        .isInstanceOf(DicomException.Malformed.class)
        .hasMessageContaining("between fragments");
  }

  @Test
  void a_frame_above_the_limit_is_not_loaded() {
    var file = read(compressed(1).fragments(new byte[0], new byte[64]));
    assertThatThrownBy(() -> Frames.of(file).load(0, 10))
        .isInstanceOf(DicomException.LimitExceeded.class);
  }

  @Test
  void frames_that_begin_within_a_byte_are_refused() {
    var bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .greyImage(3, 3, 2, 1)
            .element(Tag.PIXEL_DATA, "OB", new byte[4]);
    assertThatThrownBy(() -> Frames.of(read(bytes))).isInstanceOf(DicomException.Unsupported.class);
  }

  /** Two pixels of 8 bits in a big endian word have changed places. */
  @Test
  void pixels_whose_order_is_not_theirs_are_refused() {
    DataSet data = read(DicomBytes.file(DicomBytes.EXPLICIT).greyImage(1, 2, 1, 8)).dataSet();
    var words = new Value.Bytes(ByteSource.of(new byte[2]), 0, 2, true);
    assertThatThrownBy(() -> Frames.of(file(data, new Element(Tag.PIXEL_DATA, Vr.OW, words))))
        .isInstanceOf(DicomException.Unsupported.class);
    var bytes = file(data, new Element(Tag.PIXEL_DATA, Vr.OB, words));
    assertThat(Frames.of(bytes).count()).isEqualTo(1);
  }

  private static DicomFile file(DataSet data, Element pixels) {
    return new DicomFile(
        DataSet.EMPTY,
        data.with(List.of(pixels)),
        TransferSyntax.EXPLICIT_BIG_ENDIAN,
        ByteSource.of(new byte[0]),
        List.of());
  }

  @Test
  void a_billion_frames_of_one_pixel_take_no_memory() {
    DataSet data = read(DicomBytes.file(DicomBytes.EXPLICIT).greyImage(1, 1, BILLION, 8)).dataSet();
    var pixels = new Value.Bytes(ByteSource.of(new byte[0]), 100, BILLION, false);
    Frames frames = Frames.of(file(data, new Element(Tag.PIXEL_DATA, Vr.OB, pixels)));
    assertThat(frames.ranges(BILLION - 1).getFirst().offset()).isEqualTo(BILLION + 99L);
    assertThatThrownBy(() -> frames.ranges(BILLION)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
