package eu.cpms.dicom.json;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes data sets as DICOM JSON; text is UTF-8 whatever the file's character set was. */
public final class DicomJson {
  private static final int INLINE = 1024;
  private static final List<String> NAME_GROUPS = List.of("Alphabetic", "Ideographic", "Phonetic");
  private final JsonGenerator json;
  private final BulkDataUris uris;

  /** Binary values above 1 KB are left to bulk data; the generator is not closed. */
  public DicomJson(JsonGenerator json, BulkDataUris uris) {
    this.json = json;
    this.uris = uris;
  }

  /** Writes one object with a member for each element. */
  public void write(DataSet dataSet) {
    write(dataSet, "");
  }

  private void write(DataSet dataSet, String path) {
    json.writeStartObject();
    for (Element element : dataSet) {
      if (Tag.element(element.tag()) != 0) {
        json.writeName(Tag.hex(element.tag()));
        write(dataSet, element, path + Tag.hex(element.tag()));
      }
    }
    json.writeEndObject();
  }

  private void write(DataSet dataSet, Element element, String path) {
    json.writeStartObject();
    json.writeStringProperty("vr", element.vr().name());
    if (!element.isEmpty()) {
      switch (element.value()) {
        case Value.Items items -> items(items.items(), path);
        case Value.Fragments fragments -> json.writeStringProperty("BulkDataURI", uris.uriOf(path));
        case Value.Bytes bytes -> bytes(dataSet, element, bytes, path);
      }
    }
    json.writeEndObject();
  }

  private void items(List<DataSet> items, String path) {
    json.writeArrayPropertyStart("Value");
    for (int i = 0; i < items.size(); i++) {
      write(items.get(i), path + "[" + i + "].");
    }
    json.writeEndArray();
  }

  private void bytes(DataSet dataSet, Element element, Value.Bytes bytes, String path) {
    boolean binary = element.vr().kind() == Vr.Kind.BINARY;
    if (binary && (bytes.length() > INLINE || bytes.bigEndian())) {
      json.writeStringProperty("BulkDataURI", uris.uriOf(path));
    } else if (binary) {
      json.writeName("InlineBinary");
      json.writeBinary(bytes.load(INLINE));
    } else {
      boolean terms = element.tag() == Tag.SPECIFIC_CHARACTER_SET;
      json.writeArrayPropertyStart("Value");
      (terms ? List.of("ISO_IR 192") : JsonValues.of(dataSet, element))
          .forEach(value -> value(element.vr(), value));
      json.writeEndArray();
    }
  }

  private void value(Vr vr, Object value) {
    if (value.equals("")) {
      json.writeNull();
    } else if (vr == Vr.PN) {
      name(value.toString());
    } else {
      JsonValues.write(json, value);
    }
  }

  private void name(String text) {
    String[] groups = text.split("=", NAME_GROUPS.size() + 1);
    json.writeStartObject();
    for (int i = 0; i < Math.min(groups.length, NAME_GROUPS.size()); i++) {
      if (!groups[i].isEmpty()) {
        json.writeStringProperty(NAME_GROUPS.get(i), groups[i]);
      }
    }
    json.writeEndObject();
  }
}
