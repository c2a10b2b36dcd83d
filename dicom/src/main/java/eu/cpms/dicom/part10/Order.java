package eu.cpms.dicom.part10;

import java.util.HashSet;
import java.util.Set;

/** Finds repeated and unordered tags of one data set. */
final class Order {
  private final Notes notes;
  private final Set<Integer> seen = new HashSet<>();
  private int last;

  Order(Notes notes) {
    this.notes = notes;
  }

  /** Takes the next tag; true if the data set had it already. */
  boolean isRepeated(int tag) {
    if (!seen.isEmpty() && Integer.compareUnsigned(tag, last) < 0) {
      notes.add("elements are not in ascending order");
    }
    last = tag;
    return !seen.add(tag);
  }
}
