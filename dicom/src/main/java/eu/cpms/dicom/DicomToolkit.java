package eu.cpms.dicom;

import eu.cpms.dicom.deid.DeidentificationReport;
import eu.cpms.dicom.deid.Deidentifier;
import eu.cpms.dicom.inspect.Frames;
import eu.cpms.dicom.inspect.Inspection;
import eu.cpms.dicom.json.BulkDataUris;
import eu.cpms.dicom.json.DicomJson;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.ServiceLoader;
import tools.jackson.core.JsonGenerator;

/**
 * Everything that is done with a DICOM file. An adapter reads and writes; what happens between is
 * the same for all. The only exception thrown is {@link DicomException}. Adapters may be used by
 * several threads at once, a file by one.
 *
 * <p>Memory: the structure of a file, never its pixels. The values stay where they are until asked
 * for.
 */
public interface DicomToolkit {
  /** The adapter's name, {@code part10} or {@code dcm4che}. */
  String name();

  /** Adapters with a higher number are preferred. */
  default int preference() {
    return 0;
  }

  /**
   * Reads the structure of a file. The caller closes the file, and with it the source.
   *
   * @throws DicomException.NotDicom when it is something else
   * @throws DicomException.Truncated when its end is missing
   * @throws DicomException.Malformed when it contradicts itself
   * @throws DicomException.LimitExceeded when it passes a limit
   */
  DicomFile read(ByteSource source, Limits limits);

  /**
   * Writes a file with a preamble of zeros, in its own transfer syntax except that big endian
   * becomes little endian. The channel stays open.
   */
  void write(DicomFile file, WritableByteChannel to);

  /** Opens a file with the default limits. */
  default DicomFile open(Path path) {
    ByteSource source = ByteSource.of(path);
    try {
      return read(source, Limits.DEFAULT);
    } catch (DicomException refused) {
      source.close();
      throw refused;
    }
  }

  /** What a file is. */
  default Inspection inspect(DicomFile file) {
    return Inspection.of(file);
  }

  /** Writes a de-identified copy and says what was done and what a person must still look at. */
  default DeidentificationReport deidentify(
      DicomFile file, Deidentifier deidentifier, WritableByteChannel to) {
    Deidentifier.Result result = deidentifier.deidentify(file);
    write(result.file(), to);
    return result.report();
  }

  /** The single frames of the pixel data. */
  default Frames frames(DicomFile file) {
    return Frames.of(file);
  }

  /** Writes the data set as DICOM JSON (PS3.18 annex F). */
  default void json(DicomFile file, JsonGenerator json, BulkDataUris uris) {
    new DicomJson(json, uris).write(file.dataSet());
  }

  /** The preferred adapter on the class path. */
  static DicomToolkit preferred() {
    return ServiceLoader.load(DicomToolkit.class).stream()
        .map(ServiceLoader.Provider::get)
        .max(Comparator.comparingInt(DicomToolkit::preference))
        .orElseThrow(() -> new IllegalStateException("no DICOM toolkit is on the class path"));
  }
}
