package eu.cpms.dicom.assembly;

import eu.cpms.dicom.inspect.Patient;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One object of a study: where it is, and what an index keeps of its attributes: about 2 KB of
 * memory, and the functional groups of enhanced objects.
 *
 * @param location what the caller knows the file by
 */
public record Instance(String location, DataSet attributes) {
  private static final int LONGEST = 4096;

  /**
   * Reads what an index keeps; the file may be closed afterwards.
   *
   * @throws DicomException.Unsupported when the file does not say which study and series it is of
   */
  public static Instance of(String location, DicomFile file) {
    DataSet data = file.dataSet();
    List<Element> kept = new ArrayList<>();
    for (IndexedAttribute attribute : IndexedAttribute.ALL) {
      data.find(attribute.tag()).flatMap(Instance::loaded).ifPresent(kept::add);
    }
    Instance instance = new Instance(location, new DataSet(kept, data.characterSet()));
    requireUid(instance.studyInstanceUid(), Tag.STUDY_INSTANCE_UID);
    requireUid(instance.seriesInstanceUid(), Tag.SERIES_INSTANCE_UID);
    requireUid(instance.sopInstanceUid(), Tag.SOP_INSTANCE_UID);
    return instance;
  }

  /**
   * What objects of one patient say together: of each attribute the first value there is, among
   * those whose text is in the first one's character set.
   */
  static DataSet together(List<Instance> instances) {
    DataSet first = instances.getFirst().attributes();
    Map<Integer, Element> found = new HashMap<>();
    for (Instance instance : instances) {
      DataSet data = instance.attributes();
      boolean readable = data.characterSet().terms().equals(first.characterSet().terms());
      if (readable && Patient.key(data).equals(Patient.key(first))) {
        data.stream().filter(e -> !e.isEmpty()).forEach(e -> found.putIfAbsent(e.tag(), e));
      }
    }
    return first.with(List.copyOf(found.values()));
  }

  private static void requireUid(String uid, int tag) {
    if (uid.length() > 64 || !uid.matches("[0-9]+(\\.[0-9]+)*")) {
      throw new DicomException.Unsupported(
          "cannot be assembled: %s is missing or not a UID".formatted(Tag.format(tag)));
    }
  }

  private static Optional<Element> loaded(Element element) {
    return switch (element.value()) {
      case Value.Bytes bytes when bytes.length() <= LONGEST -> {
        var copy = Value.Bytes.of(bytes.load(LONGEST));
        var value = new Value.Bytes(copy.source(), 0, copy.length(), bytes.bigEndian());
        yield Optional.of(new Element(element.tag(), element.vr(), value));
      }
      case Value.Items items ->
          Optional.of(
              Element.items(element.tag(), items.items().stream().map(Instance::loaded).toList()));
      default -> Optional.empty();
    };
  }

  private static DataSet loaded(DataSet item) {
    List<Element> kept = new ArrayList<>();
    item.forEach(element -> loaded(element).ifPresent(kept::add));
    return new DataSet(kept, item.characterSet());
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
    return attributes.number("InstanceNumber", Integer.MAX_VALUE);
  }
}
