package eu.cpms.dicom.deid;

import eu.cpms.dicom.deid.DeidentificationReport.Change;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Tag;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the report while a file is changed. */
final class Journal {
  private record Kind(String attribute, String what) {}

  private final Map<Kind, Integer> changes = new LinkedHashMap<>();
  private final Set<String> reviews = new LinkedHashSet<>();

  void changed(int tag, String what) {
    String attribute = Tag.isPrivate(tag) ? "private elements" : Dictionary.nameOf(tag);
    changes.merge(new Kind(attribute, what), 1, Integer::sum);
  }

  void review(String what) {
    reviews.add(what);
  }

  DeidentificationReport report() {
    List<Change> counted =
        changes.entrySet().stream()
            .map(e -> new Change(e.getKey().attribute(), e.getKey().what(), e.getValue()))
            .toList();
    return new DeidentificationReport(counted, List.copyOf(reviews));
  }
}
