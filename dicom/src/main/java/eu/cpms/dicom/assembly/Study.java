package eu.cpms.dicom.assembly;

import java.util.List;

/** The series of one study, by series number. Never empty. */
public record Study(String uid, List<Series> series) {
  public Study {
    series = List.copyOf(series);
  }

  /** Any object of the study, for what is common to all. */
  public Instance first() {
    return series.getFirst().instances().getFirst();
  }
}
