package eu.cpms.dicom.assembly;

import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Tag;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts files that come in any order into studies and series. Keeps no file open. */
public final class StudyAssembler {
  private final Map<String, Instance> instances = new LinkedHashMap<>();

  /**
   * Takes one file.
   *
   * @return false if an object with the same SOP Instance UID is already there; it stays
   * @throws DicomException.Unsupported when the file does not say which study and series it is of
   */
  public boolean add(String location, DicomFile file) {
    Instance instance = Instance.of(location, file);
    requireUid(instance.studyInstanceUid(), Tag.STUDY_INSTANCE_UID);
    requireUid(instance.seriesInstanceUid(), Tag.SERIES_INSTANCE_UID);
    requireUid(instance.sopInstanceUid(), Tag.SOP_INSTANCE_UID);
    return instances.putIfAbsent(instance.sopInstanceUid(), instance) == null;
  }

  private static void requireUid(String uid, int tag) {
    if (uid.length() > 64 || !uid.matches("[0-9]+(\\.[0-9]+)*")) {
      throw new DicomException.Unsupported(
          "cannot be assembled: %s is missing or not a UID".formatted(Tag.format(tag)));
    }
  }

  /** What was taken so far, in the order in which it is shown. */
  public List<Study> studies() {
    return grouped(instances.values().stream().toList(), Instance::studyInstanceUid)
        .entrySet()
        .stream()
        .map(e -> new Study(e.getKey(), series(e.getValue())))
        .toList();
  }

  private static List<Series> series(List<Instance> ofStudy) {
    return grouped(ofStudy, Instance::seriesInstanceUid).entrySet().stream()
        .map(e -> new Series(e.getKey(), sorted(e.getValue())))
        .sorted(Comparator.comparingInt(Series::number).thenComparing(Series::uid))
        .toList();
  }

  private static List<Instance> sorted(List<Instance> ofSeries) {
    return ofSeries.stream()
        .sorted(Comparator.comparingInt(Instance::number).thenComparing(Instance::sopInstanceUid))
        .toList();
  }

  private static Map<String, List<Instance>> grouped(
      List<Instance> instances, Function<Instance, String> by) {
    return instances.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
  }
}
