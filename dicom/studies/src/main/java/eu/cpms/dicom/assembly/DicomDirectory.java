package eu.cpms.dicom.assembly;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Dictionary;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a DICOMDIR lists (PS3.3 annex F). Its records are read in the order in which they
 * stand; their offsets, which may form circles, are not followed.
 */
public final class DicomDirectory {
  private static final String RECORDS = "DirectoryRecordSequence";

  /**
   * A listed file.
   *
   * @param type the record's type, {@code IMAGE}
   * @param path folders and file, safe to resolve below the folder of the DICOMDIR
   */
  public record Entry(String type, List<String> path) {
    public Entry {
      path = List.copyOf(path);
    }
  }

  private DicomDirectory() {}

  public static boolean isDirectory(DicomFile file) {
    return file.dataSet().find(RECORDS).isPresent();
  }

  /**
   * The entries which name a file and are in use.
   *
   * @throws DicomException.Unsupported when a path leaves the medium
   */
  public static List<Entry> entries(DicomFile directory) {
    List<Entry> entries = new ArrayList<>();
    for (DataSet item : directory.dataSet().items(RECORDS)) {
      List<String> path = item.texts(Dictionary.tag("ReferencedFileID"));
      if (!path.isEmpty() && item.number("RecordInUseFlag", 0xFFFF) != 0) {
        path.forEach(DicomDirectory::requireSafe);
        entries.add(new Entry(item.text("DirectoryRecordType").orElse(""), path));
      }
    }
    return entries;
  }

  private static void requireSafe(String part) {
    if (!part.matches("[A-Za-z0-9_. -]{1,64}") || part.startsWith(".")) {
      throw new DicomException.Unsupported("the DICOMDIR names a file outside its medium");
    }
  }
}
