package eu.cpms.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class FramesTest {
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
                .element(Tag.EXTENDED_OFFSET_TABLE, "OV", extended)
                .fragments(new byte[0], new byte[] {1, 1}, new byte[] {2, 2}, new byte[] {3, 3}));
    assertThat(Frames.of(file).load(1, 10)).containsExactly(3, 3);
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
}
