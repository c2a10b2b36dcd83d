package eu.cpms.dicom.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

class DicomDirectoryTest {
  private static DicomFile directory(DicomBytes... records) {
    byte[] bytes = DicomBytes.file(DicomBytes.EXPLICIT).sequence(0x0004_1220, records).toBytes();
    return DicomToolkit.preferred().read(ByteSource.of(bytes), Limits.DEFAULT);
  }

  private static DicomBytes record(String type, String path, int inUse) {
    return DicomBytes.item()
        .element(0x0004_1400, "UL", new byte[] {100, 0, 0, 0})
        .unsignedShort(0x0004_1410, inUse)
        .text(0x0004_1430, "CS", type)
        .text(0x0004_1500, "CS", path);
  }

  @Test
  void lists_files_in_use_whatever_circle_the_offsets_form() {
    DicomFile file =
        directory(
            record("PATIENT", "", 0xFFFF),
            record("IMAGE", "DICOM\\STUDY1\\IM0001", 0xFFFF),
            record("IMAGE", "DICOM\\STUDY1\\OLD", 0));
    assertThat(DicomDirectory.isDirectory(file)).isTrue();
    assertThat(DicomDirectory.entries(file))
        .containsExactly(new DicomDirectory.Entry("IMAGE", List.of("DICOM", "STUDY1", "IM0001")));
  }

  @Test
  void a_path_that_leaves_the_medium_is_refused() {
    DicomFile file = directory(record("IMAGE", "..\\..\\ETC\\PASSWD", 0xFFFF));
    assertThatThrownBy(() -> DicomDirectory.entries(file))
        .isInstanceOf(DicomException.Unsupported.class);
  }
}
