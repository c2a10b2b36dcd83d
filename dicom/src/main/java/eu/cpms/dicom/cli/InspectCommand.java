package eu.cpms.dicom.cli;

import eu.cpms.dicom.inspect.Geometry;
import eu.cpms.dicom.inspect.Inspection;
import java.io.PrintStream;
import tools.jackson.core.json.JsonFactory;

/** Says what each file is, on one line or as one JSON object per line. Never shows the patient. */
final class InspectCommand {
  private final PrintStream out;
  private final Refusals refusals;
  private final JsonFactory factory = new JsonFactory();

  InspectCommand(PrintStream out, Refusals refusals) {
    this.out = out;
    this.refusals = refusals;
  }

  void run(Arguments arguments) {
    boolean asJson = arguments.option("--json").isPresent();
    Inputs inputs = new Inputs(refusals);
    inputs.forEach(
        arguments.files(),
        (name, path, file) -> {
          Inspection found = inputs.toolkit().inspect(file);
          out.println(asJson ? json(name, found) : line(name, found));
        });
  }

  private static String line(String name, Inspection found) {
    Geometry shape = found.geometry();
    return "%s: %s %dx%dx%d, %s, burned-in text %s%s"
        .formatted(
            name,
            found.modality().isEmpty() ? "?" : found.modality(),
            shape.columns(),
            shape.rows(),
            shape.frames(),
            found.syntax().name(),
            found.burnedInRisk().level(),
            found.notes().isEmpty() ? "" : " (" + String.join("; ", found.notes()) + ")");
  }

  private String json(String name, Inspection found) {
    var text = new java.io.StringWriter();
    try (var json = factory.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), text)) {
      InspectionJson.write(json, name, found);
    }
    return text.toString();
  }
}
