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
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailsTest {
  private static final DicomToolkit TOOLKIT = DicomToolkit.preferred();
  private static final Thumbnails THUMBNAILS = new Thumbnails(Limits.DEFAULT, 256);

  private static BufferedImage of(String sample) throws IOException {
    try (DicomFile file = TOOLKIT.open(SampleFiles.named(sample))) {
      return image(file);
    }
  }

  private static BufferedImage image(DicomFile file) throws IOException {
    byte[] png = THUMBNAILS.png(file, 0).orElseThrow();
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
      assertThat(THUMBNAILS.png(file, 0)).isEmpty();
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
      assertThat(THUMBNAILS.png(file, 0)).isEmpty();
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
      assertThatThrownBy(() -> THUMBNAILS.png(file, 0))
          .isInstanceOf(DicomException.Unsupported.class)
          .hasMessageContaining("java.lang.Error");
    }
  }

  @Test
  void a_jpeg_that_makes_endless_work_is_refused() throws Exception {
    byte[] jpeg = jpeg(3, 200, 100, 50);
    byte[] endless = Arrays.copyOf(jpeg, jpeg.length + 2 * 64);
    for (int i = jpeg.length; i < endless.length; i += 2) {
      endless[i] = -1;
      endless[i + 1] = (byte) 0xDA;
    }
    assertThatThrownBy(() -> colour("RGB", 3, endless))
        .isInstanceOf(DicomException.Unsupported.class)
        .hasMessage("jpeg frame has 65 scans");
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

  /** One row of 8 bits. */
  private static DicomBytes row(int... values) {
    return pixels(DicomBytes.file(DicomBytes.EXPLICIT), 8, values);
  }

  private static DicomBytes pixels(DicomBytes start, int bits, int... values) {
    DicomBytes bytes = DicomBytes.item();
    Arrays.stream(values).forEach(value -> bytes.number(value, bits / 8));
    return start
        .unsignedShort(Tag.ROWS, 1)
        .unsignedShort(Tag.COLUMNS, values.length)
        .unsignedShort(Tag.BITS_ALLOCATED, bits)
        .element(Tag.PIXEL_DATA, bits > 8 ? "OW" : "OB", bytes.toBytes());
  }

  /** The first row, as grey or as 0xRRGGBB. */
  private static int[] shown(DicomBytes bytes) throws IOException {
    try (DicomFile file = TOOLKIT.read(ByteSource.of(bytes.toBytes()), Limits.DEFAULT)) {
      BufferedImage image = image(file);
      return Arrays.stream(image.getRGB(0, 0, image.getWidth(), 1, null, 0, image.getWidth()))
          .map(rgb -> file.dataSet().number(Tag.SAMPLES_PER_PIXEL, 1) == 1 ? rgb & 0xFF : rgb)
          .toArray();
    }
  }

  private static DicomBytes table(int first, int bits, int... entries) {
    DicomBytes data = DicomBytes.item();
    Arrays.stream(entries).forEach(entry -> data.number(entry, 2));
    DicomBytes descriptor =
        DicomBytes.item().number(entries.length, 2).number(first, 2).number(bits, 2);
    return DicomBytes.item()
        .element(0x0028_3002, "US", descriptor.toBytes())
        .element(0x0028_3006, "OW", data.toBytes());
  }

  @Test
  void monochrome1_is_dark_where_values_are_high() throws Exception {
    assertThat(shown(row(0, 100).text(Tag.PHOTOMETRIC_INTERPRETATION, "CS", "MONOCHROME1")))
        .containsExactly(255, 0);
  }

  @Test
  void a_window_is_applied_by_its_function() throws Exception {
    assertThat(shown(window(row(49, 50, 100, 150), "LINEAR"))).containsExactly(0, 0, 129, 255);
    assertThat(shown(window(row(49, 50, 100, 150), "LINEAR_EXACT")))
        .containsExactly(0, 0, 128, 255);
    assertThat(shown(window(row(50, 100, 150, 255), "SIGMOID"))).containsExactly(30, 128, 225, 254);
  }

  private static DicomBytes window(DicomBytes image, String function) {
    return image
        .text(0x0028_1050, "DS", "100")
        .text(0x0028_1051, "DS", "100")
        .text(0x0028_1056, "CS", function);
  }

  @Test
  void tables_take_the_place_of_rescaling_and_window() throws Exception {
    assertThat(shown(row(1, 2, 3, 9).sequence(0x0028_3010, table(1, 12, 4095, 0, 2048))))
        .containsExactly(255, 0, 128, 128);
    DicomBytes rescaled = row(0, 1).sequence(0x0028_3000, table(0, 16, 50, 150));
    assertThat(shown(window(rescaled, "LINEAR_EXACT"))).containsExactly(0, 255);
  }

  @Test
  void padding_does_not_take_part_in_the_range_of_shades() throws Exception {
    DicomBytes image =
        pixels(DicomBytes.file(DicomBytes.EXPLICIT), 16, 0xF830, 10, 20)
            .unsignedShort(0x0028_0103, 1)
            .element(0x0028_0120, "SS", new byte[] {0x30, (byte) 0xF8});
    assertThat(shown(image)).containsExactly(0, 0, 255);
  }

  @Test
  void thirty_two_bits_without_sign_are_no_negative_numbers() throws Exception {
    assertThat(shown(pixels(DicomBytes.file(DicomBytes.EXPLICIT), 32, 0, 1 << 30, 1 << 31)))
        .containsExactly(0, 128, 255);
  }

  @Test
  void pixels_that_are_higher_than_wide_make_a_high_picture() throws Exception {
    byte[] bytes = row(1, 2).text(0x0028_0030, "DS", "3\\0.5").toBytes();
    try (DicomFile file = TOOLKIT.read(ByteSource.of(bytes), Limits.DEFAULT)) {
      assertThat(image(file).getHeight()).isEqualTo(6);
    }
  }

  @Test
  void floating_point_pixels_are_not_taken_for_integers() {
    byte[] bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .greyImage(1, 1, 1, 32)
            .element("FloatPixelData", "OF", new byte[4])
            .toBytes();
    try (DicomFile file = TOOLKIT.read(ByteSource.of(bytes), Limits.DEFAULT)) {
      assertThat(THUMBNAILS.png(file, 0)).isEmpty();
    }
  }

  /** Samples as they are, without a marker that says what they are. */
  private static byte[] jpeg(int columns, int... samples) throws IOException {
    var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, columns, 1, 3, null);
    for (int x = 0; x < columns; x++) {
      raster.setPixel(x, 0, samples);
    }
    var bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(new IIOImage(raster, null, null));
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  private static int colour(String photometric, int columns, byte[] jpeg) throws IOException {
    return shown(
        DicomBytes.file("1.2.840.10008.1.2.4.50")
            .unsignedShort(Tag.SAMPLES_PER_PIXEL, 3)
            .text(Tag.PHOTOMETRIC_INTERPRETATION, "CS", photometric)
            .unsignedShort(Tag.ROWS, 1)
            .unsignedShort(Tag.COLUMNS, columns)
            .unsignedShort(Tag.BITS_ALLOCATED, 8)
            .fragments(new byte[0], jpeg))[0];
  }

  @Test
  void what_the_file_says_of_colours_counts_where_jpeg_says_nothing() throws Exception {
    byte[] jpeg = jpeg(3, 200, 100, 50);
    assertThat(colour("RGB", 3, jpeg)).isEqualTo(0xFFC86432);
    assertThat(colour("YBR_FULL_422", 3, jpeg)).isEqualTo(0xFF5BFF96);
    byte[] marked = Arrays.copyOf(jpeg, jpeg.length + 16);
    System.arraycopy(jpeg, 2, marked, 18, jpeg.length - 2);
    System.arraycopy(HexFormat.of().parseHex("FFEE000E41646F626500640000000001"), 0, marked, 2, 16);
    assertThat(colour("RGB", 3, marked)).isEqualTo(0xFF5BFF96);
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
      byte[] other = THUMBNAILS.png(file, 1).orElseThrow();
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

  private static DicomBytes palette(int firstTable, String vr, byte[] entries) {
    DicomBytes palette =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .unsignedShort(Tag.SAMPLES_PER_PIXEL, 1)
            .text(Tag.PHOTOMETRIC_INTERPRETATION, "CS", "PALETTE COLOR");
    for (int colour = 0; colour < 3; colour++) {
      palette.element(0x0028_1101 + colour, "US", new byte[] {4, 0, 0, 0, 8, 0});
      palette.element(firstTable + colour, vr, entries);
    }
    return pixels(palette, 8, 0, 1, 2, 3);
  }

  @Test
  void a_palette_of_bytes_may_have_two_entries_in_each_word() throws Exception {
    assertThat(shown(palette(0x0028_1201, "OW", new byte[] {1, 2, 3, (byte) 200})))
        .containsExactly(1, 2, 3, 200);
  }

  @Test
  void a_palette_may_consist_of_values_and_lines() throws Exception {
    assertThat(shown(palette(0x0028_1221, "OW", new byte[] {0, 1, 10, 1, 3, 40})))
        .containsExactly(10, 20, 30, 40);
  }

  @Test
  void a_palette_whose_segments_have_no_length_is_refused() {
    for (byte[] words : new byte[][] {{0, 0, -2, -1, 1, 0}, {1, 0, 0, 0, 1, 0}}) {
      assertThatThrownBy(() -> shown(palette(0x0028_1221, "SS", words)))
          .isInstanceOf(DicomException.Unsupported.class);
    }
  }
}
