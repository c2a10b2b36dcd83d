package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Values that are valid and say nothing. */
final class Dummies {
  private static final Map<Vr, String> TEXTS =
      Tables.map(Dummies.class, "dummies.tsv", Vr::valueOf, text -> text);
  private static final Set<Vr> SAFE_CODES = Set.of(Vr.CS, Vr.DS, Vr.IS);
  private static final byte[] BLANK_PAGE = blankPage();

  private Dummies() {}

  private static byte[] blankPage() {
    var page = Objects.requireNonNull(Dummies.class.getResourceAsStream("blank.pdf"));
    return DicomException.attempt("read the blank page", page::readAllBytes);
  }

  /** What stands for one value of a representation of text. */
  static String text(Vr vr) {
    return TEXTS.getOrDefault(vr, "");
  }

  static Element of(Element element) {
    if (element.value() instanceof Value.Items items) {
      return Element.items(element.tag(), items.items().stream().map(Dummies::of).toList());
    }
    String text = TEXTS.get(element.vr());
    return text != null
        ? element.with(text)
        : Element.bytes(element.tag(), element.vr(), new byte[Math.max(2, element.vr().width())]);
  }

  /** Structure, codes and numbers stay; names, free text, dates and documents go. */
  private static DataSet of(DataSet item) {
    return new DataSet(
        item.stream().map(element -> saysNothing(element.vr()) ? element : of(element)).toList(),
        item.characterSet());
  }

  private static boolean saysNothing(Vr vr) {
    return vr.kind() == Vr.Kind.NUMBER || SAFE_CODES.contains(vr);
  }

  /** A page without text in place of a PDF; next to nothing in place of another document. */
  static Element document(Element element, String mimeType) {
    boolean pdf = mimeType.isEmpty() || mimeType.equalsIgnoreCase("application/pdf");
    return pdf ? Element.bytes(element.tag(), element.vr(), BLANK_PAGE) : of(element);
  }
}
