package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Values that are valid and say nothing. */
final class Dummies {
  private static final Map<Vr, String> TEXTS = new EnumMap<>(Vr.class);

  static {
    Tables.rows(Dummies.class, "dummies.tsv").forEach(row -> TEXTS.put(Vr.valueOf(row[0]), row[1]));
  }

  private Dummies() {}

  static Element of(Element element) {
    if (element.value() instanceof Value.Items items) {
      List<DataSet> replaced = items.items().stream().map(Dummies::of).toList();
      return new Element(element.tag(), Vr.SQ, new Value.Items(replaced));
    }
    String text = TEXTS.get(element.vr());
    return text != null
        ? Element.ascii(element.tag(), element.vr(), text)
        : Element.bytes(element.tag(), element.vr(), new byte[Math.max(2, element.vr().width())]);
  }

  /** Structure, codes and numbers stay; names, free text, dates and documents go. */
  private static DataSet of(DataSet item) {
    List<Element> replaced = new ArrayList<>();
    for (Element element : item) {
      boolean keep = element.vr().kind() == Vr.Kind.NUMBER || isSafeCode(element.vr());
      replaced.add(keep ? element : of(element));
    }
    return new DataSet(replaced, item.characterSet());
  }

  private static boolean isSafeCode(Vr vr) {
    return vr == Vr.CS || vr == Vr.DS || vr == Vr.IS;
  }
}
