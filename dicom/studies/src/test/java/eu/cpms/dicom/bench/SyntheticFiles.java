package eu.cpms.dicom.bench;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.model.Tag;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** Files of known size with pixels of noise. */
final class SyntheticFiles {
  private static final int FRAME = 512 * 512 * 2;

  private SyntheticFiles() {}

  /** CT slices of 512 KB with about eighty elements each. */
  static void slices(Path folder, int count) throws IOException {
    byte[] pixels = new byte[FRAME];
    new Random(1).nextBytes(pixels);
    for (int i = 0; i < count; i++) {
      DicomBytes slice = header("1.2.826.0.1." + i, 1, i);
      Files.write(
          folder.resolve("%04d.dcm".formatted(i)),
          slice.element(Tag.PIXEL_DATA, "OW", pixels).toBytes());
    }
  }

  /** One multi-frame file of native pixels, below the 4 GB which an element can hold. */
  static Path multiFrame(Path file, int frames) throws IOException {
    DicomBytes head =
        header("1.2.826.0.2", frames, 1).head(Tag.PIXEL_DATA, "OW", (long) frames * FRAME);
    byte[] pixels = new byte[FRAME];
    new Random(2).nextBytes(pixels);
    try (var channel = create(file)) {
      channel.write(ByteBuffer.wrap(head.toBytes()));
      for (int i = 0; i < frames; i++) {
        channel.write(ByteBuffer.wrap(pixels));
      }
    }
    return file;
  }

  /** One multi-frame file of fragments, with holes for pixels, of any size. */
  static Path fragmented(Path file, int frames) throws IOException {
    DicomBytes head =
        header("1.2.826.0.3", frames, 1)
            .head(Tag.PIXEL_DATA, "OB", 0xFFFF_FFFFL)
            .tag(Tag.ITEM)
            .number(0, 4);
    byte[] item = DicomBytes.item().tag(Tag.ITEM).number(FRAME, 4).toBytes();
    byte[] end = DicomBytes.item().tag(Tag.SEQUENCE_END).number(0, 4).toBytes();
    try (var channel = create(file)) {
      channel.write(ByteBuffer.wrap(head.toBytes()));
      for (int i = 0; i < frames; i++) {
        channel.write(ByteBuffer.wrap(item));
        channel.position(channel.position() + FRAME);
      }
      channel.write(ByteBuffer.wrap(end));
    }
    return file;
  }

  private static FileChannel create(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private static DicomBytes header(String instance, int frames, int number) {
    String syntax =
        instance.startsWith("1.2.826.0.3") ? "1.2.840.10008.1.2.4.90" : DicomBytes.EXPLICIT;
    DicomBytes file =
        DicomBytes.file(syntax)
            .text(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 100")
            .text("ImageType", "CS", "ORIGINAL\\PRIMARY\\AXIAL")
            .text(Tag.SOP_CLASS_UID, "UI", "1.2.840.10008.5.1.4.1.1.2")
            .text(Tag.SOP_INSTANCE_UID, "UI", instance)
            .text("StudyDate", "DA", "20240301")
            .text("StudyTime", "TM", "101112")
            .text("AccessionNumber", "SH", "A4711")
            .text(Tag.MODALITY, "CS", "CT")
            .text(0x0008_0070, "LO", "MAKER")
            .text(0x0008_0080, "LO", "General Hospital")
            .text(0x0008_0090, "PN", "House^Gregory")
            .text("StudyDescription", "LO", "Thorax of Doe")
            .text(Tag.PATIENT_NAME, "PN", "Doe^Jane")
            .text(Tag.PATIENT_ID, "LO", "4711")
            .text("PatientBirthDate", "DA", "19700101");
    for (int i = 0; i < 50; i++) {
      file.text(0x0018_9500 + i, "LO", "parameter " + i);
    }
    return file.text(Tag.STUDY_INSTANCE_UID, "UI", "1.2.826.0")
        .text(Tag.SERIES_INSTANCE_UID, "UI", "1.2.826.0.9")
        .text("InstanceNumber", "IS", Integer.toString(number))
        .greyImage(512, 512, frames, 16);
  }
}
