package eu.cpms.dicom.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.SampleFiles;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.PixelArea;
import eu.cpms.dicom.model.Tag;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTest {
  private static final DicomToolkit TOOLKIT = DicomToolkit.preferred();
  @TempDir Path folder;

  private static Inspection inspect(DicomBytes bytes) {
    try (DicomFile file = TOOLKIT.read(ByteSource.of(bytes.toBytes()), Limits.DEFAULT)) {
      return TOOLKIT.inspect(file);
    }
  }

  @Test
  void a_ct_slice_is_described() {
    try (DicomFile file = TOOLKIT.open(SampleFiles.named("CT_small.dcm"))) {
      Inspection found = TOOLKIT.inspect(file);
      assertThat(found.modality()).isEqualTo("CT");
      assertThat(found.geometry().rows()).isEqualTo(128);
      assertThat(found.geometry().spacing()).containsExactly(0.661468, 0.661468);
      assertThat(found.patient().id()).isEqualTo("1CT1");
      assertThat(found.burnedInRisk().level()).isEqualTo(BurnedInRisk.Level.LOW);
      assertThat(found.toString()).doesNotContain("1CT1", "CompressedSamples");
    }
  }

  @Test
  void an_enhanced_object_has_the_geometry_of_its_first_frame() {
    DicomBytes first = DicomBytes.item().text(0x0020_0032, "DS", "1\\2\\3");
    DicomBytes spacing = DicomBytes.item().text(0x0028_0030, "DS", "0.5\\0.25");
    Inspection found =
        inspect(
            DicomBytes.file(DicomBytes.EXPLICIT)
                .greyImage(1, 2, 1, 8)
                .sequence(0x5200_9229, DicomBytes.item().sequence(0x0028_9110, spacing))
                .sequence(0x5200_9230, DicomBytes.item().sequence(0x0020_9113, first))
                .element(Tag.PIXEL_DATA, "OB", new byte[2]));
    assertThat(found.geometry().position()).containsExactly(1.0, 2.0, 3.0);
    assertThat(found.geometry().spacing()).containsExactly(0.5, 0.25);
  }

  @Test
  void ultrasound_is_at_risk_and_masks_are_proposed_outside_its_regions() {
    Inspection found =
        inspect(
            DicomBytes.file(DicomBytes.EXPLICIT)
                .text(Tag.MODALITY, "CS", "US")
                .sequence(0x0018_6011, region(10, 20, 99, 89))
                .greyImage(100, 100, 1, 8)
                .element(Tag.PIXEL_DATA, "OB", new byte[10_000]));
    assertThat(found.burnedInRisk().level()).isEqualTo(BurnedInRisk.Level.HIGH);
    assertThat(found.burnedInRisk().proposedMasks())
        .containsExactly(
            new PixelArea(0, 0, 100, 20),
            new PixelArea(0, 20, 10, 70),
            new PixelArea(0, 90, 100, 10));
  }

  @Test
  void what_lies_between_two_regions_is_proposed_too() {
    assertThat(
            inspect(
                    DicomBytes.file(DicomBytes.EXPLICIT)
                        .sequence(0x0018_6011, region(0, 0, 49, 99), region(50, 40, 99, 99))
                        .greyImage(100, 100, 1, 8)
                        .element(Tag.PIXEL_DATA, "OB", new byte[10_000]))
                .burnedInRisk()
                .proposedMasks())
        .containsExactly(new PixelArea(50, 0, 50, 40));
  }

  private static DicomBytes region(int left, int top, int right, int bottom) {
    return DicomBytes.item()
        .element(0x0018_6018, "UL", new byte[] {(byte) left, 0, 0, 0})
        .element(0x0018_601A, "UL", new byte[] {(byte) top, 0, 0, 0})
        .element(0x0018_601C, "UL", new byte[] {(byte) right, 0, 0, 0})
        .element(0x0018_601E, "UL", new byte[] {(byte) bottom, 0, 0, 0});
  }

  /** Regions that end beyond the picture, as far as a number goes. */
  @Test
  void a_region_beyond_the_picture_ends_with_it() {
    byte[] most = {-1, -1, -1, -1};
    DicomBytes region =
        DicomBytes.item()
            .element(0x0018_6018, "UL", new byte[] {10, 0, 0, 0})
            .element(0x0018_601A, "UL", new byte[] {0, 0, 0, 0})
            .element(0x0018_601C, "UL", most)
            .element(0x0018_601E, "UL", most);
    DicomBytes file =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .sequence(0x0018_6011, region)
            .greyImage(100, 100, 1, 8)
            .element(Tag.PIXEL_DATA, "OB", new byte[10_000]);
    assertThat(inspect(file).burnedInRisk().proposedMasks())
        .containsExactly(new PixelArea(0, 0, 10, 100));
  }

  /** As in pictures that were cut after the regions were noted. */
  @Test
  void a_region_outside_the_picture_is_none() {
    DicomBytes file =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .sequence(
                0x0018_6011, region(100, 0, 120, 99), region(60, 0, 50, 99), region(0, 0, 99, 79))
            .greyImage(100, 100, 1, 8)
            .element(Tag.PIXEL_DATA, "OB", new byte[10_000]);
    assertThat(inspect(file).burnedInRisk().proposedMasks())
        .containsExactly(new PixelArea(0, 80, 100, 20));
  }

  @Test
  void captured_pictures_are_at_risk_whatever_the_modality() {
    assertThat(reasons("CT", 1, "WSD")).hasSize(1).first().asString().contains("workstation");
    assertThat(reasons("CT", 3, "")).hasSize(1).first().asString().contains("colour");
    assertThat(reasons("", 1, "")).hasSize(1).first().asString().contains("does not say");
    assertThat(reasons("CT", 1, "")).isEmpty();
  }

  private List<String> reasons(String modality, int samples, String conversion) {
    DicomBytes file =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(0x0008_0064, "CS", conversion)
            .text(Tag.MODALITY, "CS", modality)
            .unsignedShort(Tag.SAMPLES_PER_PIXEL, samples)
            .element(Tag.PIXEL_DATA, "OB", new byte[2]);
    return inspect(file).burnedInRisk().reasons();
  }

  @Test
  void what_the_file_says_of_itself_counts() {
    DicomBytes file =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(Tag.MODALITY, "CS", "CT")
            .text("BurnedInAnnotation", "CS", "YES")
            .element(Tag.PIXEL_DATA, "OB", new byte[2]);
    assertThat(inspect(file).burnedInRisk().reasons())
        .containsExactly("the file says that text is burned in");
  }

  @Test
  void missing_pixels_and_wrong_uids_are_noted() {
    Inspection found =
        inspect(
            DicomBytes.file(DicomBytes.EXPLICIT)
                .text(Tag.SOP_INSTANCE_UID, "UI", "1.02.3")
                .greyImage(10, 10, 1, 8)
                .element(Tag.PIXEL_DATA, "OB", new byte[50]));
    assertThat(found.notes())
        .contains("(0008,0018) is not a valid UID", "pixel data has 50 bytes of 100");
  }

  @ParameterizedTest
  @CsvSource({
    "00187001, US, true", // cut before the pixels
    "7FE00008, OF, false",
    "7FE00009, OD, false",
    "00287FE0, UR, false", // the pixels are elsewhere
    "56000020, OF, false" // spectroscopy
  })
  void an_image_without_pixels_is_noted(String tag, String vr, boolean noted) {
    Inspection found =
        inspect(
            DicomBytes.file(DicomBytes.EXPLICIT)
                .greyImage(1, 1, 1, 8)
                .element(Tag.parse(tag), vr, new byte[8]));
    assertThat(found.notes().contains("there are rows and columns, but no pixel data"))
        .isEqualTo(noted);
  }

  @Test
  void five_gigabytes_are_inspected_without_reading_them() throws Exception {
    Path large = folder.resolve("large.dcm");
    int frames = 10_000;
    DicomBytes head =
        DicomBytes.file("1.2.840.10008.1.2.4.50")
            .greyImage(512, 512, frames, 16)
            .head(Tag.PIXEL_DATA, "OB", 0xFFFF_FFFFL);
    try (var channel =
        FileChannel.open(large, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      write(channel, head.tag(Tag.ITEM).number(0, 4), 0);
      for (int i = 0; i < frames; i++) {
        write(channel, DicomBytes.item().tag(Tag.ITEM).number(512 * 1024, 4), 512 * 1024L);
      }
      write(channel, DicomBytes.item().tag(Tag.SEQUENCE_END).number(0, 4), 0);
    }
    assertThat(large.toFile().length()).isGreaterThan(5_000_000_000L);
    try (DicomFile file = TOOLKIT.open(large)) {
      assertThat(TOOLKIT.inspect(file).geometry().frames()).isEqualTo(frames);
      assertThat(TOOLKIT.frames(file).count()).isEqualTo(frames);
    }
  }

  /** Writes bytes and leaves a hole behind them. */
  private static void write(FileChannel channel, DicomBytes bytes, long hole) throws IOException {
    channel.write(ByteBuffer.wrap(bytes.toBytes()));
    channel.position(channel.position() + hole);
  }
}
