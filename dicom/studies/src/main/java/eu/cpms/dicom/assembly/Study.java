package eu.cpms.dicom.assembly;

import eu.cpms.dicom.model.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The series of one study, by series number. Never empty. */
public record Study(String uid, List<Series> series) {
  public Study {
    series = List.copyOf(series);
  }

  /** Any object of the study, for what is common to all. */
  public Instance first() {
    return series.getFirst().instances().getFirst();
  }

  /** The identifiers of all whom the objects are of: more than one, and patients were mixed up. */
  public Set<String> patientIds() {
    return instances()
        .map(instance -> instance.attributes().text(Tag.PATIENT_ID).orElse(""))
        .collect(Collectors.toSet());
  }

  Stream<Instance> instances() {
    return series.stream().flatMap(one -> one.instances().stream());
  }

  List<String> modalities() {
    return series.stream().map(Series::modality).distinct().toList();
  }
}
