package eu.cpms.dicom.assembly;

import eu.cpms.dicom.json.JsonValues;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Attributes under their keywords, single values without an array, as viewers in JavaScript want
 * them.
 */
final class NaturalJson {
  private final JsonGenerator json;

  NaturalJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes one property; nothing for an empty element and for bytes. */
  void write(String keyword, DataSet data, Element element) {
    if (element.value() instanceof Value.Items items) {
      json.writeArrayPropertyStart(keyword);
      items.items().forEach(this::item);
      json.writeEndArray();
      return;
    }
    List<?> values =
        element.vr().kind() == Vr.Kind.BINARY ? List.of() : JsonValues.of(data, element);
    if (values.size() == 1) {
      json.writeName(keyword);
      JsonValues.write(json, values.getFirst());
    } else if (!values.isEmpty()) {
      json.writeArrayPropertyStart(keyword);
      values.forEach(value -> JsonValues.write(json, value));
      json.writeEndArray();
    }
  }

  /** Without private attributes, which have no keyword. */
  private void item(DataSet item) {
    json.writeStartObject();
    for (Element element : item) {
      Dictionary.find(element.tag()).ifPresent(known -> write(known.keyword(), item, element));
    }
    json.writeEndObject();
  }
}
