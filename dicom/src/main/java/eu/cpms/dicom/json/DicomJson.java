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
    if (element.tag() == Tag.SPECIFIC_CHARACTER_SET) {
      json.writeArrayPropertyStart("Value");
      json.writeString("ISO_IR 192");
      json.writeEndArray();
    } else if (binary && (bytes.length() > INLINE || bytes.bigEndian())) {
      json.writeStringProperty("BulkDataURI", uris.uriOf(path));
    } else if (binary) {
      json.writeName("InlineBinary");
      json.writeBinary(bytes.load(INLINE));
    } else {
      json.writeArrayPropertyStart("Value");
      new JsonValues(json).write(dataSet, element);
      json.writeEndArray();
    }
  }
}
