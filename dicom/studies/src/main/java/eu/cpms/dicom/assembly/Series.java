package eu.cpms.dicom.assembly;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Tag;
import java.util.List;

/** The objects of one series, by instance number. Never empty. */
public record Series(String uid, List<Instance> instances) {
  public Series {
    instances = List.copyOf(instances);
  }

  /** What its objects say of it. */
  DataSet attributes() {
    return Instance.together(instances);
  }

  public String modality() {
    return instances.getFirst().attributes().text(Tag.MODALITY).orElse("");
  }

  int number() {
    return instances.getFirst().attributes().number("SeriesNumber", Integer.MAX_VALUE);
  }
}
