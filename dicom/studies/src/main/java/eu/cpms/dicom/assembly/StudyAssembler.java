package eu.cpms.dicom.assembly;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts files that come in any order into studies and series. Keeps no file open. */
public final class StudyAssembler {
  private final Map<String, Instance> instances = new LinkedHashMap<>();

  /** Whether an object with the same SOP Instance UID was taken. */
  public boolean has(Instance instance) {
    return instances.containsKey(instance.sopInstanceUid());
  }

  /**
   * Takes one object.
   *
   * @return false if there is one with the same SOP Instance UID, which stays
   */
  public boolean add(Instance instance) {
    return instances.putIfAbsent(instance.sopInstanceUid(), instance) == null;
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
