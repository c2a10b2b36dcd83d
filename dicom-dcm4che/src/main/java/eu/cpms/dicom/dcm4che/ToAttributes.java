package eu.cpms.dicom.dcm4che;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.VR;

/** Our model as dcm4che's; values stay in their sources until they are written. */
final class ToAttributes {
  private ToAttributes() {}

  static Attributes of(DataSet dataSet) {
    Attributes attributes = new Attributes(dataSet.size());
    for (Element element : dataSet) {
      if (Tag.element(element.tag()) != 0) {
        add(attributes, element);
      }
    }
    return attributes;
  }

  private static void add(Attributes attributes, Element element) {
    VR vr = VR.valueOf(element.vr().name());
    switch (element.value()) {
      case Value.Bytes bytes -> attributes.setValue(element.tag(), vr, new SourceBulkData(bytes));
      case Value.Items items -> {
        Sequence sequence = attributes.newSequence(element.tag(), items.items().size());
        items.items().forEach(item -> sequence.add(of(item)));
      }
      case Value.Fragments pieces -> {
        Fragments fragments = attributes.newFragments(element.tag(), vr, pieces.fragments().size());
        pieces.fragments().forEach(piece -> fragments.add(new SourceBulkData(piece)));
      }
    }
  }
}
