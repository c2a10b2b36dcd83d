package eu.cpms.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.cpms.api.file.FileReceived.Refusal;
import eu.cpms.ingest.ftp.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileCheckTest {

  private static final Map<String, byte[]> SAMPLES = SampleFiles.byExtension();
  static final List<String> EXTENSIONS = List.copyOf(SAMPLES.keySet());

  @TempDir Path folder;
  private final FileCheck check = new FileCheck(new Part10Check());

  private String ruleBroken(String name, byte[] content) throws IOException {
    FileName clean = FileName.of(name).orElseThrow();
    Path file = Files.write(folder.resolve("content"), content);
    return check.ofContent(clean, file).map(Refusal::rule).orElse("none");
  }

  @Test
  void publishedListIsTheList() {
    assertThat(FileCheck.allowedExtensions())
        .hasSize(33)
        .containsExactlyElementsOf(EXTENSIONS)
        .contains("CSV")
        .doesNotContain("csv", "tif", "zip", "txt", "svs");
  }

  @ParameterizedTest
  @FieldSource("EXTENSIONS")
  void eachFormatIsTakenUnderItsOwnExtension(String extension) throws Exception {
    assertThat(check.ofName(new FileName("a." + extension))).isEmpty();
    assertThat(ruleBroken("a." + extension, sample(extension))).isEqualTo("none");
  }

  @ParameterizedTest
  @FieldSource("EXTENSIONS")
  void noFormatIsTakenUnderAnother(String extension) throws Exception {
    for (String other : EXTENSIONS) {
      boolean same = format(other) == format(extension);
      boolean rawSoundLooksLikeAnything = extension.equals("pcm") && other.equals("CSV");
      if (!same && !rawSoundLooksLikeAnything) {
        assertThat(ruleBroken("a." + extension, sample(other)))
            .as(other + " named " + extension)
            .isEqualTo("CONTENT_DOES_NOT_MATCH_EXTENSION");
      }
    }
  }

  private static byte[] sample(String extension) {
    return Objects.requireNonNull(SAMPLES.get(extension));
  }

  private static Format format(String extension) {
    return Format.withExtension(extension).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.DCM", "a.csv", "a.Pdf", "a.tif", "a.exe", "a", "dcm", "a.dcm.", "a.dcm "})
  void otherEndingsAreRefused(String name) {
    FileName clean = new FileName(name.strip());
    boolean allowed = name.strip().equals("a.dcm");
    assertThat(check.ofName(clean).map(Refusal::rule).orElse("none"))
        .isEqualTo(allowed ? "none" : "EXTENSION_NOT_ALLOWED");
  }

  @Test
  void refusalSaysHowToGoOn() {
    assertThat(check.ofName(new FileName("a.DCM")).orElseThrow().message())
        .isEqualTo("Capitals matter: rename the file to .dcm and send it again.");
    assertThat(check.ofName(new FileName("a.zip")).orElseThrow().message())
        .startsWith("Allowed endings: pdf xml CSV xls ");
  }

  @ParameterizedTest
  @CsvSource({
    "a.CSV, 4d5a90000300000004000000",
    "a.pcm, 7f454c460201010000000000",
    "a.pcm, cafebabe0000003400000000",
    "a.CSV, 23212f62696e2f73680a",
    "a.CSV, 3c3f7068702065786974",
    "a.xml, 3c68746d6c3e3c2f68746d6c3e",
    "a.xml, 3c737667206f6e6c6f61643d22223e3c2f7376673e",
    "a.pdf, 4d5a90000300000004000000"
  })
  void programsScriptsAndWebPagesAreRefused(String name, String hex) throws Exception {
    assertThat(ruleBroken(name, SampleFiles.hex(hex))).isEqualTo("EXECUTABLE_NOT_ALLOWED");
  }

  @Test
  void tableThatStartsWithTheLettersOfAProgramIsTaken() throws Exception {
    assertThat(ruleBroken("a.CSV", SampleFiles.text("MZ;intensity\n100;7\n"))).isEqualTo("none");
  }

  @Test
  void svgBehindAnXmlDeclarationIsRefused() throws Exception {
    byte[] svg =
        SampleFiles.text(
            "<?xml version=\"1.0\"?>\n<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"/>");
    assertThat(ruleBroken("a.xml", svg)).isEqualTo("CONTENT_DOES_NOT_MATCH_EXTENSION");
  }

  @Test
  void xmlMayNameADocumentTypeButNothingIsFetchedForIt() throws Exception {
    byte[] xml =
        SampleFiles.text(
            "<!DOCTYPE report SYSTEM \"http://127.0.0.1:1/x.dtd\"><report>&missing;</report>");
    assertThat(ruleBroken("a.xml", xml)).isEqualTo("none");
  }

  @Test
  void fileThatIsBothDicomAndTiffIsDicom() throws Exception {
    byte[] both = SampleFiles.dicom("II*\0\b\0\0\0");
    assertThat(ruleBroken("a.dcm", both)).isEqualTo("none");
    assertThat(ruleBroken("a.tiff", both)).isEqualTo("CONTENT_DOES_NOT_MATCH_EXTENSION");
  }

  @Test
  void officeFileWithoutItsMainPartIsRefused() throws Exception {
    assertThat(ruleBroken("a.docx", SampleFiles.zip(Map.of("evil.txt", "x"), false)))
        .isEqualTo("CONTENT_DOES_NOT_MATCH_EXTENSION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CT_small.dcm",
        "ExplVR_BigEnd.dcm",
        "JPEG2000.dcm",
        "MR_small.dcm",
        "MR_small_RLE.dcm",
        "MR_small_implicit.dcm",
        "MR_small_jp2klossless.dcm",
        "SC_rgb_jpeg_dcmtk.dcm",
        "UN_sequence.dcm",
        "examples_overlay.dcm",
        "examples_rgb_color.dcm",
        "image_dfl.dcm",
        "liver_1frame.dcm",
        "priv_SQ.dcm",
        "rtplan.dcm",
        "test-SR.dcm",
        "waveform_ecg.dcm",
        "MR_truncated.dcm"
      })
  void realDicomFilesAreTaken(String name) throws Exception {
    assertThat(ruleBroken(name, Files.readAllBytes(Samples.dicom(name)))).isEqualTo("none");
  }

  @Test
  void dicomWithoutPreambleIsRefusedWithTheReason() throws Exception {
    Path file = Samples.dicom("no_meta.dcm");
    assertThat(check.ofContent(new FileName("no_meta.dcm"), file).orElseThrow().message())
        .isEqualTo(
            "This is not a sound DICOM file: the mark DICM is missing behind the 128 bytes of the"
                + " preamble.");
  }

  @Test
  void dicomCutOffInItsHeaderIsRefused() throws Exception {
    byte[] whole = SampleFiles.dicom("");
    for (int length = 0; length < 160; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      assertThat(ruleBroken("a.dcm", cut)).as(length + " bytes").isNotEqualTo("none");
    }
  }

  @Test
  void noContentMakesTheCheckFail() throws Exception {
    Random random = new Random(7);
    for (String extension : EXTENSIONS) {
      byte[] sample = sample(extension).clone();
      for (int i = 0; i < 40; i++) {
        sample[random.nextInt(sample.length)] = (byte) random.nextInt(256);
        assertThatCode(() -> ruleBroken("a." + extension, sample)).doesNotThrowAnyException();
      }
    }
  }
}
