package eu.cpms.dicom.json;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Attributes under their keywords, single values without an array, as viewers in JavaScript want
 * them.
 */
public final class NaturalJson {
  private final JsonGenerator json;

  public NaturalJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes one property; nothing for an empty element. */
  public void write(String keyword, DataSet data, Element element) {
    List<?> values = JsonValues.of(data, element);
    if (values.size() == 1) {
      json.writeName(keyword);
      JsonValues.write(json, values.getFirst());
    } else if (!values.isEmpty()) {
      json.writeArrayPropertyStart(keyword);
      values.forEach(value -> JsonValues.write(json, value));
      json.writeEndArray();
    }
  }
}
