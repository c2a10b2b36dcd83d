package eu.cpms.dicom;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import java.nio.channels.WritableByteChannel;

/** Reads and writes DICOM. */
public interface DicomToolkit {
  /** The adapter's name. */
  String name();

  /** Reads. */
  DicomFile read(ByteSource source, Limits limits);

  /** Writes. */
  void write(DicomFile file, WritableByteChannel to);
}
