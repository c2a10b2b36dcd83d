package eu.cpms.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.SampleFiles;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailsTest {
  private static final DicomToolkit TOOLKIT = DicomToolkit.preferred();

  private static BufferedImage of(String sample) throws IOException {
    try (DicomFile file = TOOLKIT.open(SampleFiles.named(sample))) {
      return image(file);
    }
  }

  private static BufferedImage image(DicomFile file) throws IOException {
    byte[] png = TOOLKIT.thumbnail(file, 0).orElseThrow();
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MR_small_RLE.dcm", "MR_small_jp2klossless.dcm", "MR_small_implicit.dcm"})
  void every_lossless_encoding_gives_the_same_picture(String sample) throws Exception {
    assertThat(pixels(of(sample))).isEqualTo(pixels(of("MR_small.dcm")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CT_small.dcm",
        "JPEG2000.dcm",
        "ExplVR_BigEnd.dcm",
        "examples_rgb_color.dcm",
        "examples_overlay.dcm",
        "SC_rgb_jpeg_dcmtk.dcm",
        "image_dfl.dcm"
      })
  void a_picture_has_more_than_one_shade_and_fits(String sample) throws Exception {
    BufferedImage image = of(sample);
    assertThat(image.getWidth()).isBetween(1, 256);
    assertThat(image.getHeight()).isBetween(1, 256);
    assertThat(Arrays.stream(pixels(image)).distinct().count()).isGreaterThan(4);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @Test
  void a_report_has_no_picture() {
    try (DicomFile file = TOOLKIT.open(SampleFiles.named("test-SR.dcm"))) {
      assertThat(TOOLKIT.thumbnail(file, 0)).isEmpty();
    }
  }

  @Test
  void a_compression_without_decoder_has_no_picture() {
    byte[] bytes =
        DicomBytes.file("1.2.840.10008.1.2.4.80")
            .greyImage(2, 2, 1, 8)
            .fragments(new byte[0], new byte[4])
            .toBytes();
    try (DicomFile file = TOOLKIT.read(ByteSource.of(bytes), Limits.DEFAULT)) {
      assertThat(TOOLKIT.thumbnail(file, 0)).isEmpty();
    }
  }

  /** The decoder throws a plain Error when the end markers are not there which COD announces. */
  @Test
  void a_damaged_frame_is_refused_whatever_its_decoder_throws() throws Exception {
    byte[] bytes = Files.readAllBytes(SampleFiles.named("MR_small_jp2klossless.dcm"));
    String hex = HexFormat.of().formatHex(bytes);
    int codingStyle = hex.indexOf("ff52000c") / 2 + 4;
    bytes[codingStyle] |= 4;
    try (DicomFile file = TOOLKIT.read(ByteSource.of(bytes), Limits.DEFAULT)) {
      assertThatThrownBy(() -> TOOLKIT.thumbnail(file, 0))
          .isInstanceOf(DicomException.Unsupported.class)
          .hasMessageContaining("java.lang.Error");
    }
  }

  @Test
  void a_frame_that_takes_too_long_is_given_up() {
    CountDownLatch never = new CountDownLatch(1);
    FrameDecoder endless =
        new FrameDecoder(
            PixelFormat.of(DataSet.EMPTY),
            bytes -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return bytes;
            });
    FrameDecoder limited = new TimeLimit(Duration.ofMillis(50)).on(endless);
    assertThatThrownBy(() -> limited.decode(new byte[1]))
        .isInstanceOf(DicomException.Unsupported.class)
        .hasMessage("the frame was not decoded within 50 ms");
  }

  @Test
  void monochrome1_is_dark_where_values_are_high() throws Exception {
    byte[] bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(Tag.PHOTOMETRIC_INTERPRETATION, "CS", "MONOCHROME1")
            .unsignedShort(Tag.ROWS, 1)
            .unsignedShort(Tag.COLUMNS, 2)
            .unsignedShort(Tag.BITS_ALLOCATED, 8)
            .element(Tag.PIXEL_DATA, "OB", new byte[] {0, 100})
            .toBytes();
    try (DicomFile file = TOOLKIT.read(ByteSource.of(bytes), Limits.DEFAULT)) {
      assertThat(pixels(image(file))).containsExactly(0xFFFFFFFF, 0xFF000000);
    }
  }

  @Test
  void the_window_of_an_enhanced_object_is_found_in_its_functional_groups() throws Exception {
    DicomBytes shared =
        DicomBytes.item()
            .sequence(
                0x0028_9145,
                DicomBytes.item().text(0x0028_1052, "DS", "-10").text(0x0028_1053, "DS", "1"));
    DicomBytes first = window("500", "1");
    DicomBytes second = window("90", "200");
    byte[] bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .greyImage(1, 2, 2, 8)
            .sequence(0x5200_9229, shared)
            .sequence(0x5200_9230, first, second)
            .element(Tag.PIXEL_DATA, "OB", new byte[] {0, 100, 0, 100})
            .toBytes();
    try (DicomFile file = TOOLKIT.read(ByteSource.of(bytes), Limits.DEFAULT)) {
      assertThat(pixels(image(file))).containsExactly(0xFF000000, 0xFF000000);
      byte[] other = TOOLKIT.thumbnail(file, 1).orElseThrow();
      assertThat(pixels(ImageIO.read(new ByteArrayInputStream(other))))
          .containsExactly(0xFF000000, 0xFF808080);
    }
  }

  private static DicomBytes window(String center, String width) {
    return DicomBytes.item()
        .sequence(
            0x0028_9132,
            DicomBytes.item().text(0x0028_1050, "DS", center).text(0x0028_1051, "DS", width));
  }

  @Test
  void a_palette_of_bytes_may_have_two_entries_in_each_word() throws Exception {
    byte[] descriptor = {4, 0, 0, 0, 8, 0};
    DicomBytes palette =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .unsignedShort(Tag.SAMPLES_PER_PIXEL, 1)
            .text(Tag.PHOTOMETRIC_INTERPRETATION, "CS", "PALETTE COLOR")
            .unsignedShort(Tag.ROWS, 1)
            .unsignedShort(Tag.COLUMNS, 4)
            .unsignedShort(Tag.BITS_ALLOCATED, 8);
    for (int colour = 0; colour < 3; colour++) {
      palette.element(0x0028_1101 + colour, "US", descriptor);
    }
    for (int colour = 0; colour < 3; colour++) {
      palette.element(0x0028_1201 + colour, "OW", new byte[] {1, 2, 3, (byte) 200});
    }
    byte[] bytes = palette.element(Tag.PIXEL_DATA, "OB", new byte[] {0, 1, 2, 3}).toBytes();
    try (DicomFile file = TOOLKIT.read(ByteSource.of(bytes), Limits.DEFAULT)) {
      assertThat(pixels(image(file)))
          .containsExactly(0xFF010101, 0xFF020202, 0xFF030303, 0xFFC8C8C8);
    }
  }
}
