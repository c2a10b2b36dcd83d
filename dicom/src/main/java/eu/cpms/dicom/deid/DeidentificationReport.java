package eu.cpms.dicom.deid;

import java.util.List;

/**
 * What was done to a file, without any of its values.
 *
 * @param changes attributes changed or removed, with how often
 * @param reviews what a person must still look at; empty if nothing
 */
public record DeidentificationReport(List<Change> changes, List<String> reviews) {
  /** One kind of change to one attribute: {@code removed}, {@code emptied}, {@code cleaned}, ... */
  public record Change(String attribute, String what, int times) {}

  public DeidentificationReport {
    changes = List.copyOf(changes);
    reviews = List.copyOf(reviews);
  }
}
