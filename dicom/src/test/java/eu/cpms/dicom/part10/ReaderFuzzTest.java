package eu.cpms.dicom.part10;

import com.code_intelligence.jazzer.junit.FuzzTest;
import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.deid.Deidentification;
import eu.cpms.dicom.deid.Deidentifier;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import java.io.OutputStream;
import java.nio.channels.Channels;

/**
 * Whatever the bytes are, nothing but the documented error comes out. With {@code JAZZER_FUZZ=1}
 * this searches; otherwise it runs the seeds.
 */
class ReaderFuzzTest {
  private static final DicomToolkit TOOLKIT = new Part10Toolkit();
  private static final Limits LIMITS = new Limits(16, 10_000, 1_000, 1 << 20, 1 << 20, 1 << 20);
  private static final Deidentifier DEIDENTIFIER =
      new Deidentifier(
          new Deidentification(new byte[16], "FUZZ", Deidentification.CLINICAL_OPTIONS));

  @FuzzTest(maxDuration = "10m")
  void reads_inspects_cleans_and_draws_anything(byte[] bytes) {
    try (DicomFile file = TOOLKIT.read(ByteSource.of(bytes), LIMITS)) {
      TOOLKIT.inspect(file);
      TOOLKIT.deidentify(file, DEIDENTIFIER, Channels.newChannel(OutputStream.nullOutputStream()));
      new eu.cpms.dicom.pixel.Thumbnails(LIMITS, 16).png(file, 0);
    } catch (DicomException documented) {
      org.assertj.core.api.Assertions.assertThat(documented.code()).isNotEmpty();
    }
  }
}
