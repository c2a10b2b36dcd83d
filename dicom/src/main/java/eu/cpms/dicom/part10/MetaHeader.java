package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.CharacterSets;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax;
import eu.cpms.dicom.model.Vr;
import java.util.Map;
import java.util.TreeMap;

/** Group 0002 of a copy: what the original had, true to the copy. */
final class MetaHeader {
  private static final int VERSION = 0x0002_0001;
  private static final int IMPLEMENTATION_CLASS_UID = 0x0002_0012;

  /** A UUID-derived UID of this implementation (PS3.5 annex B.2). */
  private static final String IMPLEMENTATION = "2.25.207843816404386519480116512487610254721";

  private MetaHeader() {}

  static DataSet of(DicomFile file, TransferSyntax syntax) {
    Map<Integer, Element> elements = new TreeMap<>();
    file.meta().forEach(element -> elements.put(element.tag(), element));
    elements.remove(0x0002_0000);
    elements.putIfAbsent(VERSION, Element.bytes(VERSION, Vr.OB, new byte[] {0, 1}));
    elements.putIfAbsent(IMPLEMENTATION_CLASS_UID, uid(IMPLEMENTATION_CLASS_UID, IMPLEMENTATION));
    elements.put(Tag.TRANSFER_SYNTAX_UID, uid(Tag.TRANSFER_SYNTAX_UID, syntax.uid()));
    copy(file.dataSet(), Tag.SOP_CLASS_UID, elements, Tag.MEDIA_STORAGE_SOP_CLASS_UID);
    copy(file.dataSet(), Tag.SOP_INSTANCE_UID, elements, Tag.MEDIA_STORAGE_SOP_INSTANCE_UID);
    return new DataSet(elements.values().stream().toList(), CharacterSets.DEFAULT);
  }

  private static void copy(DataSet from, int tag, Map<Integer, Element> to, int metaTag) {
    from.text(tag).ifPresent(text -> to.put(metaTag, uid(metaTag, text)));
  }

  private static Element uid(int tag, String text) {
    return Element.ascii(tag, Vr.UI, text);
  }
}
