package eu.cpms.dicom.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an attribute stands: tags (or keywords) with item numbers, {@code 00081140[2].00081155}.
 */
public record AttributePath(List<Step> steps) {
  /** One level: a tag, and the item to descend into (from 0). */
  public record Step(int tag, int item) {}

  public AttributePath {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a path; a missing item number means the first.
   *
   * @throws IllegalArgumentException when it is neither tags nor known keywords
   */
  public static AttributePath parse(String text) {
    List<Step> steps = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      int bracket = part.indexOf('[');
      String name = bracket < 0 ? part : part.substring(0, bracket);
      int item = bracket < 0 ? 0 : Integer.parseInt(part.substring(bracket + 1, part.length() - 1));
      steps.add(new Step(Dictionary.tagOf(name).orElseGet(() -> Tag.parse(name)), item));
    }
    return new AttributePath(steps);
  }

  Optional<Element> in(DataSet dataSet) {
    DataSet level = dataSet;
    for (Step step : steps.subList(0, steps.size() - 1)) {
      List<DataSet> items = level.items(step.tag());
      if (step.item() >= items.size()) {
        return Optional.empty();
      }
      level = items.get(step.item());
    }
    return level.find(steps.getLast().tag());
  }
}
