package eu.cpms.dicom.part10;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was read leniently; a hundred notes say enough about any file. */
final class Notes {
  private static final int MOST = 100;
  private final Set<String> notes = new LinkedHashSet<>();

  void add(String note) {
    if (notes.size() < MOST) {
      notes.add(note);
    }
  }

  List<String> all() {
    return List.copyOf(notes);
  }
}
