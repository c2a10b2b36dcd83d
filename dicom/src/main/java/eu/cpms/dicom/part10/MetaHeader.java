package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.CharacterSets;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax;
import eu.cpms.dicom.model.Vr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Group 0002 of a copy: what the original had, true to the copy. */
final class MetaHeader {
  static final int GROUP_LENGTH = 0x0002_0000;

  /** Version, and a UUID-derived UID of this implementation (PS3.5 annex B.2), if there is none. */
  private static final DataSet USUAL =
      new DataSet(
          List.of(
              Element.bytes(0x0002_0001, Vr.OB, new byte[] {0, 1}),
              uid(0x0002_0012, "2.25.207843816404386519480116512487610254721")),
          CharacterSets.DEFAULT);

  private MetaHeader() {}

  static DataSet of(DicomFile file, TransferSyntax syntax) {
    List<Element> own = new ArrayList<>();
    own.add(uid(Tag.TRANSFER_SYNTAX_UID, syntax.uid()));
    copy(file.dataSet(), Tag.SOP_CLASS_UID, own, "MediaStorageSOPClassUID");
    copy(file.dataSet(), Tag.SOP_INSTANCE_UID, own, "MediaStorageSOPInstanceUID");
    return USUAL.with(file.meta().stream().toList()).with(own).without(Set.of(GROUP_LENGTH));
  }

  private static void copy(DataSet from, int tag, List<Element> to, String keyword) {
    from.text(tag).ifPresent(text -> to.add(Element.ascii(keyword, text)));
  }

  private static Element uid(int tag, String text) {
    return Element.ascii(tag, Vr.UI, text);
  }
}
