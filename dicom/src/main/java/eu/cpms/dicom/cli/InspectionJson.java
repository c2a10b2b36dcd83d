package eu.cpms.dicom.cli;

import eu.cpms.dicom.inspect.Geometry;
import eu.cpms.dicom.inspect.Inspection;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** An inspection as JSON, without who the patient is. */
final class InspectionJson {
  private InspectionJson() {}

  static void write(JsonGenerator json, String name, Inspection found) {
    json.writeStartObject();
    json.writeStringProperty("file", name);
    json.writeStringProperty("sopClassUid", found.sopClassUid());
    json.writeStringProperty("sopInstanceUid", found.sopInstanceUid());
    json.writeStringProperty("studyInstanceUid", found.studyInstanceUid());
    json.writeStringProperty("seriesInstanceUid", found.seriesInstanceUid());
    json.writeStringProperty("modality", found.modality());
    json.writeStringProperty("transferSyntaxUid", found.syntax().uid());
    json.writeBooleanProperty("deidentified", found.deidentified());
    geometry(json, found.geometry());
    array(json, "characterSets", found.characterSets());
    json.writeStringProperty("burnedInRisk", found.burnedInRisk().level().name());
    array(json, "burnedInReasons", found.burnedInRisk().reasons());
    array(json, "notes", found.notes());
    json.writeEndObject();
  }

  private static void geometry(JsonGenerator json, Geometry shape) {
    json.writeNumberProperty("rows", shape.rows());
    json.writeNumberProperty("columns", shape.columns());
    json.writeNumberProperty("frames", shape.frames());
    json.writeStringProperty("photometricInterpretation", shape.photometricInterpretation());
  }

  private static void array(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
