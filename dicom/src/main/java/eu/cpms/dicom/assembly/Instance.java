package eu.cpms.dicom.assembly;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * One object of a study: where it is, and about fifty of its attributes (1 to 2 KB of memory).
 *
 * @param location what the caller knows the file by
 */
public record Instance(String location, DataSet attributes) {
  private static final int LONGEST = 4096;

  /** Reads what an index keeps; the file may be closed afterwards. */
  public static Instance of(String location, DicomFile file) {
    List<Element> kept = new ArrayList<>();
    for (IndexedAttribute attribute : IndexedAttribute.ALL) {
      file.dataSet().find(attribute.tag()).ifPresent(element -> keep(element, kept));
    }
    return new Instance(location, new DataSet(kept, file.dataSet().characterSet()));
  }

  private static void keep(Element element, List<Element> kept) {
    if (element.value() instanceof Value.Bytes bytes && bytes.length() <= LONGEST) {
      var copy = Value.Bytes.of(bytes.load(LONGEST));
      var loaded = new Value.Bytes(copy.source(), 0, copy.length(), bytes.bigEndian());
      kept.add(new Element(element.tag(), element.vr(), loaded));
    }
  }

  public String sopInstanceUid() {
    return attributes.text(Tag.SOP_INSTANCE_UID).orElse("");
  }

  public String seriesInstanceUid() {
    return attributes.text(Tag.SERIES_INSTANCE_UID).orElse("");
  }

  public String studyInstanceUid() {
    return attributes.text(Tag.STUDY_INSTANCE_UID).orElse("");
  }

  int number() {
    return attributes.number(Tag.INSTANCE_NUMBER, Integer.MAX_VALUE);
  }
}
