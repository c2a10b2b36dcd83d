package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Tag;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which private elements of a data set are known to be safe (PS3.15 E.3.10). */
final class PrivateBlocks {
  private static final Set<String> SAFE = new HashSet<>();
  private final Set<Integer> kept = new HashSet<>();

  static {
    for (String[] row : Tables.rows(PrivateBlocks.class, "safe-private.tsv")) {
      SAFE.add(key(Integer.parseInt(row[0], 16), Integer.parseInt(row[1], 16), row[2]));
    }
  }

  /** The safe elements of one level, with the creators that reserve their blocks. */
  static PrivateBlocks of(DataSet dataSet) {
    PrivateBlocks blocks = new PrivateBlocks();
    for (Element element : dataSet) {
      if (Tag.isPrivate(element.tag()) && Tag.element(element.tag()) >= 0x1000) {
        blocks.keepIfSafe(dataSet, element.tag());
      }
    }
    return blocks;
  }

  private void keepIfSafe(DataSet dataSet, int tag) {
    int creator = tag & 0xFFFF_0000 | Tag.element(tag) >>> 8;
    String owner = dataSet.text(creator).orElse("");
    if (SAFE.contains(key(Tag.group(tag), tag & 0xFF, owner))) {
      kept.add(tag);
      kept.add(creator);
    }
  }

  boolean areSafe(int tag) {
    return kept.contains(tag);
  }

  private static String key(int group, int element, String creator) {
    return group + "/" + element + "/" + creator.strip().toUpperCase(Locale.ROOT);
  }
}
