package eu.cpms.dicom.model;

import java.util.List;

/**
 * One file: its structure in memory, its values still on disk. Close it to release the source.
 *
 * @param meta group 0002; empty if the file had none
 * @param dataSet the content
 * @param syntax how the content is encoded
 * @param source where the bytes are
 * @param notes what was read leniently, in plain words
 */
public record DicomFile(
    DataSet meta, DataSet dataSet, TransferSyntax syntax, ByteSource source, List<String> notes)
    implements AutoCloseable {
  /** A note that tells of no fault (PS3.10 section 7.1). */
  public static final String ALSO_TIFF =
      "the preamble makes the file a TIFF too; a copy will be DICOM only";

  public DicomFile {
    notes = List.copyOf(notes);
  }

  /** The same file with another content. */
  public DicomFile with(DataSet changedMeta, DataSet changed, TransferSyntax changedSyntax) {
    return new DicomFile(changedMeta, changed, changedSyntax, source, notes);
  }

  @Override
  public void close() {
    source.close();
  }
}
