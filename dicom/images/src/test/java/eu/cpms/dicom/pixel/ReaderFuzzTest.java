package eu.cpms.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.SampleFiles;
import eu.cpms.dicom.deid.Deidentification;
import eu.cpms.dicom.deid.Deidentifier;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Whatever the bytes are, nothing but the documented error comes out. With {@code JAZZER_FUZZ=1}
 * this searches for ten minutes, from the seeds on; otherwise it runs the seeds: files of every
 * encoding, and the sample files where they are at hand.
 */
class ReaderFuzzTest {
  private static final DicomToolkit TOOLKIT = DicomToolkit.preferred();
  private static final JsonFactory JSON = new JsonFactory();
  private static final Limits LIMITS = new Limits(16, 10_000, 1_000, 1 << 20, 1 << 20, 1 << 20);
  private static final int LARGEST_SEED = 40_000;
  private static final Deidentifier DEIDENTIFIER =
      new Deidentifier(
          new Deidentification(new byte[16], "FUZZ", Deidentification.CLINICAL_OPTIONS));

  static Stream<byte[]> seeds() {
    return Stream.concat(ofEveryEncoding().stream(), SampleFiles.smallerThan(LARGEST_SEED));
  }

  private static List<byte[]> ofEveryEncoding() {
    return List.of(
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(0x0008_0005, "CS", "\\ISO 2022 IR 87")
            .sequence(0x0008_1140, DicomBytes.item().text(0x0008_1155, "UI", "1.2.3"))
            .text(0x0010_0010, "PN", "Doe^Jane")
            .greyImage(2, 2, 1, 8)
            .element(0x7FE0_0010, "OB", new byte[4])
            .toBytes(),
        DicomBytes.file("1.2.840.10008.1.2.5")
            .greyImage(2, 2, 2, 8)
            .fragments(new byte[0], new byte[70], new byte[70])
            .toBytes(),
        DicomBytes.file("1.2.840.10008.1.2.4.50")
            .text(0x0010_0010, "PN", "Doe^Jane")
            .greyImage(2, 2, 2, 8)
            .fragments(
                new byte[8],
                HexFormat.of().parseHex("FFD8FFFE00064A616E65FFDA00020102FFD94A616E65"),
                "of Jane Doe".getBytes(StandardCharsets.US_ASCII))
            .toBytes());
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void reads_inspects_cleans_and_draws_anything(byte[] bytes) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    try (DicomFile file = TOOLKIT.read(ByteSource.of(bytes), LIMITS);
        JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), nowhere)) {
      TOOLKIT.inspect(file);
      TOOLKIT.json(file, json, path -> path);
      TOOLKIT.deidentify(file, DEIDENTIFIER, Channels.newChannel(nowhere));
      new Thumbnails(LIMITS, 16).png(file, 0);
    } catch (DicomException documented) {
      assertThat(documented.code()).isNotEmpty();
    }
  }
}
