package eu.cpms.dicom.cli;

import eu.cpms.dicom.inspect.Geometry;
import eu.cpms.dicom.inspect.Inspection;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Says what each file is, on one line or as one JSON object per line. Never shows the patient. */
final class InspectCommand {
  private final PrintStream out;
  private final Inputs inputs;
  private final JsonFactory factory = new JsonFactory();

  InspectCommand(PrintStream out, Inputs inputs) {
    this.out = out;
    this.inputs = inputs;
  }

  void run(Arguments arguments) {
    boolean asJson = arguments.option("--json").isPresent();
    inputs.forEach(
        arguments.files(),
        (name, path, file) -> {
          Inspection found = inputs.toolkit().inspect(file);
          out.println(asJson ? json(name, found) : line(Inputs.shown(name), found));
        });
  }

  private static String line(String name, Inspection found) {
    Geometry shape = found.geometry();
    return "%s: %s %dx%dx%d, %s, burned-in text %s%s"
        .formatted(
            name,
            found.modality().isEmpty() ? "?" : Inputs.shown(found.modality()),
            shape.columns(),
            shape.rows(),
            shape.frames(),
            found.syntax().name(),
            found.burnedInRisk().level(),
            found.notes().isEmpty() ? "" : " (" + String.join("; ", found.notes()) + ")");
  }

  private String json(String name, Inspection found) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("file", name);
      json.writeStringProperty("sopClassUid", found.sopClassUid());
      json.writeStringProperty("sopInstanceUid", found.sopInstanceUid());
      json.writeStringProperty("studyInstanceUid", found.studyInstanceUid());
      json.writeStringProperty("seriesInstanceUid", found.seriesInstanceUid());
      json.writeStringProperty("modality", found.modality());
      json.writeStringProperty("transferSyntaxUid", found.syntax().uid());
      json.writeBooleanProperty("deidentified", found.deidentified());
      json.writeNumberProperty("rows", found.geometry().rows());
      json.writeNumberProperty("columns", found.geometry().columns());
      json.writeNumberProperty("frames", found.geometry().frames());
      json.writeStringProperty(
          "photometricInterpretation", found.geometry().photometricInterpretation());
      array(json, "characterSets", found.characterSets());
      json.writeStringProperty("burnedInRisk", found.burnedInRisk().level().name());
      array(json, "burnedInReasons", found.burnedInRisk().reasons());
      array(json, "notes", found.notes());
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void array(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
