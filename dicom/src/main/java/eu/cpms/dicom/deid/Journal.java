package eu.cpms.dicom.deid;

import eu.cpms.dicom.deid.DeidentificationReport.Change;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the report while a file is changed. */
final class Journal {
  private static final int ALL_PRIVATE = 1 << 16;

  private record Kind(int tag, String what) {}

  private final Map<Kind, Integer> changes = new LinkedHashMap<>();
  private final Set<String> reviews = new LinkedHashSet<>();

  void changed(int tag, String what) {
    changes.merge(
        new Kind(Tag.isPrivate(tag) ? ALL_PRIVATE : Tag.first(tag), what), 1, Integer::sum);
  }

  /** Notes what became of an element, which is returned. */
  Element changed(String what, Element element) {
    changed(element.tag(), what);
    return element;
  }

  /** A dummy in place of an element. */
  Element dummy(Element element) {
    return changed("replaced by a dummy", Dummies.of(element));
  }

  void review(String what) {
    reviews.add(what);
  }

  DeidentificationReport report() {
    List<Change> counted = new ArrayList<>(changes.size());
    changes.forEach(
        (kind, times) -> counted.add(new Change(nameOf(kind.tag()), kind.what(), times)));
    return new DeidentificationReport(counted, List.copyOf(reviews));
  }

  private static String nameOf(int tag) {
    return tag == ALL_PRIVATE ? "private elements" : Dictionary.nameOf(tag);
  }
}
