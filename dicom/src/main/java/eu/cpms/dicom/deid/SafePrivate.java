package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Vr;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The private elements which the standard knows to be safe (PS3.15 E.3.10). */
final class SafePrivate {
  private static final Map<String, Vr> SAFE =
      Tables.rows(SafePrivate.class, "safe-private.tsv").stream()
          .collect(
              Collectors.toMap(
                  row -> key(Tag.parse(row[0] + "00" + row[1]), row[2]),
                  row -> Vr.named(row[3]).orElse(Vr.UN)));

  private SafePrivate() {}

  /** The safe tags of one level, creators included, with their representations. */
  static Map<Integer, Vr> in(DataSet level) {
    Map<Integer, Vr> safe = new HashMap<>();
    for (Element element : level) {
      int tag = element.tag();
      if (Tag.isPrivate(tag) && Tag.element(tag) >= 0x1000) {
        int creator = tag & 0xFFFF_0000 | Tag.element(tag) >>> 8;
        Vr vr = SAFE.get(key(tag, level.text(creator).orElse("")));
        if (vr != null) {
          safe.put(tag, vr);
          safe.put(creator, Vr.LO);
        }
      }
    }
    return safe;
  }

  private static String key(int tag, String creator) {
    return (Tag.group(tag) << 8 | tag & 0xFF) + creator.strip().toUpperCase(Locale.ROOT);
  }
}
