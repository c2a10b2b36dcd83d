package eu.cpms.dicom.dcm4che;

import eu.cpms.dicom.model.Value;
import java.io.InputStream;
import org.dcm4che3.data.BulkData;

/** A value that dcm4che fetches from one of our sources while it writes. */
final class SourceBulkData extends BulkData {
  private static final long serialVersionUID = 1L;
  private final transient Value.Bytes bytes;

  SourceBulkData(Value.Bytes bytes) {
    super("source:value", 0, bytes.length(), bytes.bigEndian());
    this.bytes = bytes;
  }

  @Override
  public InputStream openStream() {
    return new SourceStream(bytes.source(), bytes.offset(), bytes.length());
  }
}
