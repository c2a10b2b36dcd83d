package eu.cpms.dicom.assembly;

import eu.cpms.dicom.inspect.Patient;
import eu.cpms.dicom.model.DataSet;
import java.util.List;
import java.util.stream.Stream;

/** The series of one study, by series number. Never empty. */
public record Study(String uid, List<Series> series) {
  public Study {
    series = List.copyOf(series);
  }

  /** What its objects say of it. */
  DataSet attributes() {
    return Instance.together(instances().toList());
  }

  /** How many patients the objects name: more than one, and they were mixed up. */
  public long patients() {
    return instances().map(instance -> Patient.key(instance.attributes())).distinct().count();
  }

  Stream<Instance> instances() {
    return series.stream().flatMap(one -> one.instances().stream());
  }

  List<String> modalities() {
    return series.stream().map(Series::modality).filter(m -> !m.isEmpty()).distinct().toList();
  }
}
