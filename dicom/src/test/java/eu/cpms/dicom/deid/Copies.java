package eu.cpms.dicom.deid;

import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.util.Set;

/** De-identified copies in memory. */
final class Copies {
  static final byte[] KEY =
      "sixteen bytes and more".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  private static final DicomToolkit TOOLKIT = DicomToolkit.preferred();

  record Copy(byte[] bytes, DataSet dataSet, DeidentificationReport report) {}

  private Copies() {}

  static Copy of(byte[] original) {
    return of(ByteSource.of(original), Deidentification.CLINICAL_OPTIONS);
  }

  static Copy of(byte[] original, Set<ProfileOption> options) {
    return of(ByteSource.of(original), options);
  }

  static Copy of(ByteSource original, Set<ProfileOption> options) {
    return of(original, new Deidentification(KEY, "ERN-LUNG-7", options));
  }

  static Copy of(ByteSource original, Deidentification settings) {
    var out = new ByteArrayOutputStream();
    try (DicomFile file = TOOLKIT.read(original, Limits.DEFAULT)) {
      var report = TOOLKIT.deidentify(file, new Deidentifier(settings), Channels.newChannel(out));
      byte[] bytes = out.toByteArray();
      return new Copy(bytes, TOOLKIT.read(ByteSource.of(bytes), Limits.DEFAULT).dataSet(), report);
    }
  }
}
