package eu.cpms.dicom.part10;

import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import java.nio.channels.WritableByteChannel;

/** The default adapter, named {@code part10}. */
public final class Part10Toolkit implements DicomToolkit {
  @Override
  public String name() {
    return "part10";
  }

  @Override
  public DicomFile read(ByteSource source, Limits limits) {
    return new Part10Reader(source, limits).read();
  }

  @Override
  public void write(DicomFile file, WritableByteChannel to) {
    Part10Writer.write(file, to);
  }
}
