package eu.cpms.dicom.assembly;

import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Tables;
import java.util.List;
import java.util.Locale;

/** One row of {@code attributes.tsv}. */
record IndexedAttribute(
    Level level, int tag, String keyword, boolean inQido, boolean required, boolean inManifest) {
  enum Level {
    STUDY,
    SERIES,
    INSTANCE
  }

  static final List<IndexedAttribute> ALL =
      Tables.rows(IndexedAttribute.class, "attributes.tsv").stream()
          .map(IndexedAttribute::of)
          .toList();

  private static IndexedAttribute of(String[] row) {
    return new IndexedAttribute(
        Level.valueOf(row[0].toUpperCase(Locale.ROOT)),
        Dictionary.tag(row[1]),
        row[1],
        !row[2].equals("no"),
        row[2].equals("required"),
        row[3].equals("yes"));
  }
}
