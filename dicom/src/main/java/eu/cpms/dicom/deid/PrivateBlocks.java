package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Vr;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which private elements of one level are known to be safe (PS3.15 E.3.10). */
final class PrivateBlocks {
  private static final Map<String, Vr> SAFE =
      Tables.rows(PrivateBlocks.class, "safe-private.tsv").stream()
          .collect(
              Collectors.toMap(
                  row -> key(Tag.parse(row[0] + "00" + row[1]), row[2]),
                  row -> Vr.named(row[3]).orElse(Vr.UN)));
  private final Map<Integer, Vr> safe = new HashMap<>();

  PrivateBlocks(DataSet dataSet) {
    for (Element element : dataSet) {
      int tag = element.tag();
      if (Tag.isPrivate(tag) && Tag.element(tag) >= 0x1000) {
        int creator = tag & 0xFFFF_0000 | Tag.element(tag) >>> 8;
        Vr vr = SAFE.get(key(tag, dataSet.text(creator).orElse("")));
        if (vr != null) {
          safe.put(tag, vr);
          safe.put(creator, Vr.LO);
        }
      }
    }
  }

  /** A safe element, with the representation which implicit files do not say; nothing if unsafe. */
  Optional<Element> safe(Element element) {
    Vr vr = element.vr() == Vr.UN ? safe.get(element.tag()) : element.vr();
    return safe.containsKey(element.tag()) && vr != null
        ? Optional.of(new Element(element.tag(), vr, element.value()))
        : Optional.empty();
  }

  private static String key(int tag, String creator) {
    return (Tag.group(tag) << 8 | tag & 0xFF) + creator.strip().toUpperCase(Locale.ROOT);
  }
}
