package eu.cpms.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.SampleFiles;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.PixelArea;
import eu.cpms.dicom.model.Tag;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskerTest {
  private static final DicomToolkit TOOLKIT = DicomToolkit.preferred();
  private static final Masker MASKER = new Masker(Limits.DEFAULT);
  private static final PixelArea CORNER = new PixelArea(1, 0, 2, 1);

  private static DicomFile masked(DicomFile file, PixelArea... areas) {
    var out = new ByteArrayOutputStream();
    TOOLKIT.write(MASKER.mask(file, List.of(areas)), Channels.newChannel(out));
    return TOOLKIT.read(ByteSource.of(out.toByteArray()), Limits.DEFAULT);
  }

  private static DicomFile read(DicomBytes bytes) {
    return TOOLKIT.read(ByteSource.of(bytes.toBytes()), Limits.DEFAULT);
  }

  private static byte[] ones(int length) {
    byte[] ones = new byte[length];
    Arrays.fill(ones, (byte) 1);
    return ones;
  }

  private static double[] pixels(DicomFile file) {
    return file.dataSet().numbers(Tag.PIXEL_DATA);
  }

  @Test
  void blanks_the_area_in_every_frame_and_nothing_else() {
    var bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .greyImage(2, 3, 2, 8)
            .element(Tag.PIXEL_DATA, "OB", ones(12));
    assertThat(pixels(masked(read(bytes), CORNER)))
        .containsExactly(1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 1);
  }

  @Test
  void an_area_may_reach_beyond_the_picture_as_far_as_a_number_goes() {
    var bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .greyImage(2, 3, 1, 8)
            .element(Tag.PIXEL_DATA, "OB", ones(6));
    PixelArea rest = new PixelArea(1, 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
    assertThat(pixels(masked(read(bytes), rest))).containsExactly(1, 1, 1, 1, 0, 0);
  }

  @Test
  void pixels_without_samples_are_refused() {
    var bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .unsignedShort(Tag.SAMPLES_PER_PIXEL, 0)
            .unsignedShort(Tag.ROWS, 2)
            .unsignedShort(Tag.COLUMNS, 3)
            .unsignedShort(Tag.BITS_ALLOCATED, 8)
            .element(Tag.PIXEL_DATA, "OB", ones(6));
    assertThatThrownBy(() -> masked(read(bytes), CORNER))
        .isInstanceOf(DicomException.Unsupported.class);
  }

  @Test
  void blanks_whole_samples_of_sixteen_bits() {
    var bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .greyImage(1, 4, 1, 16)
            .element(Tag.PIXEL_DATA, "OW", ones(8));
    assertThat(pixels(masked(read(bytes), CORNER))).containsExactly(257, 0, 0, 257);
  }

  @Test
  void blanks_each_plane_of_separate_colours() {
    var bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .unsignedShort(Tag.SAMPLES_PER_PIXEL, 3)
            .text(Tag.PHOTOMETRIC_INTERPRETATION, "CS", "RGB")
            .unsignedShort(Dictionary.tag("PlanarConfiguration"), 1)
            .unsignedShort(Tag.ROWS, 1)
            .unsignedShort(Tag.COLUMNS, 2)
            .unsignedShort(Tag.BITS_ALLOCATED, 8)
            .element(Tag.PIXEL_DATA, "OB", ones(6));
    assertThat(pixels(masked(read(bytes), new PixelArea(0, 0, 1, 1))))
        .containsExactly(0, 1, 0, 1, 0, 1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 128 128 1 1 1", "1, 0 1 128 1 128 1"})
  void colour_differences_are_blanked_to_black(int planar, String expected) {
    var bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .unsignedShort(Tag.SAMPLES_PER_PIXEL, 3)
            .unsignedShort(Dictionary.tag("PlanarConfiguration"), planar)
            .text(Tag.PHOTOMETRIC_INTERPRETATION, "CS", "YBR_FULL")
            .unsignedShort(Tag.ROWS, 1)
            .unsignedShort(Tag.COLUMNS, 2)
            .unsignedShort(Tag.BITS_ALLOCATED, 8)
            .element(Tag.PIXEL_DATA, "OB", ones(6));
    double[] blanked =
        Arrays.stream(expected.split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertThat(pixels(masked(read(bytes), new PixelArea(0, 0, 1, 1)))).isEqualTo(blanked);
  }

  @Test
  void rle_is_decoded_and_equals_the_native_original() {
    Path rle = SampleFiles.named("MR_small_RLE.dcm");
    Path original = SampleFiles.named("MR_small.dcm");
    try (DicomFile compressed = TOOLKIT.open(rle);
        DicomFile plain = TOOLKIT.open(original)) {
      PixelArea area = new PixelArea(0, 0, 64, 8);
      double[] found = pixels(masked(compressed, area));
      assertThat(found).isEqualTo(pixels(masked(plain, area)));
      assertThat(Arrays.copyOf(found, 512)).containsOnly(0);
      assertThat(Arrays.copyOfRange(found, 512, 4096))
          .isEqualTo(Arrays.copyOfRange(pixels(plain), 512, 4096));
    }
  }

  @Test
  void jpeg_baseline_is_decoded_and_masked() {
    try (DicomFile file = TOOLKIT.open(SampleFiles.named("SC_rgb_jpeg_dcmtk.dcm"))) {
      DicomFile copy = masked(file, new PixelArea(0, 0, 100, 50));
      assertThat(copy.syntax().uid()).isEqualTo(DicomBytes.EXPLICIT);
      assertThat(copy.dataSet().text(Tag.PHOTOMETRIC_INTERPRETATION)).contains("RGB");
      assertThat(copy.dataSet().text(0x0028_2110)).contains("01");
      double[] found = pixels(copy);
      assertThat(found).hasSize(30_000);
      assertThat(Arrays.copyOf(found, 15_000)).containsOnly(0);
      assertThat(Arrays.stream(found).max().orElse(0)).isGreaterThan(200);
    }
  }

  @Test
  void jpeg_2000_cannot_be_masked() {
    try (DicomFile file = TOOLKIT.open(SampleFiles.named("JPEG2000.dcm"))) {
      assertThatThrownBy(() -> MASKER.mask(file, List.of(CORNER)))
          .isInstanceOf(DicomException.Unsupported.class)
          .hasMessageContaining("cannot be masked");
    }
  }

  @Test
  void a_file_without_pixels_cannot_be_masked() {
    try (DicomFile file = TOOLKIT.open(SampleFiles.named("rtplan.dcm"))) {
      assertThatThrownBy(() -> MASKER.mask(file, List.of(CORNER)))
          .isInstanceOf(DicomException.Unsupported.class);
    }
  }
}
