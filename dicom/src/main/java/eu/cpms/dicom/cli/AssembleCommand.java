package eu.cpms.dicom.cli;

import eu.cpms.dicom.assembly.Instance;
import eu.cpms.dicom.assembly.OhifManifest;
import eu.cpms.dicom.assembly.QidoAnswers;
import eu.cpms.dicom.assembly.Study;
import eu.cpms.dicom.assembly.StudyAssembler;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Puts files into folders by study and series, with the manifest and search answer of the whole.
 */
final class AssembleCommand {
  private final PrintStream out;
  private final Refusals refusals;
  private final JsonFactory factory = new JsonFactory();

  AssembleCommand(PrintStream out, Refusals refusals) {
    this.out = out;
    this.refusals = refusals;
  }

  void run(Arguments arguments) {
    StudyAssembler assembler = new StudyAssembler();
    String baseUrl = arguments.option("--base-url").orElse(".");
    try {
      Path folder = Files.createDirectories(Path.of(arguments.required("--out")));
      new Inputs(refusals)
          .forEach(
              arguments.files(),
              (name, path, file) -> {
                if (assembler.add(name, file)) {
                  place(path, folder.resolve(pathOf(Instance.of(name, file))));
                } else {
                  refusals.add(name, "an object with the same UID is already there");
                }
              });
      List<Study> studies = assembler.studies();
      write(folder.resolve("manifest.json"), json -> manifest(json, baseUrl).write(studies));
      write(folder.resolve("studies.json"), json -> new QidoAnswers(json).studies(studies));
      out.println(studies.size() + " studies in " + folder);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot use the output folder: " + e, e);
    }
  }

  private static OhifManifest manifest(JsonGenerator json, String baseUrl) {
    return new OhifManifest(json, instance -> baseUrl + "/" + pathOf(instance));
  }

  private static String pathOf(Instance instance) {
    return "studies/%s/series/%s/instances/%s.dcm"
        .formatted(
            instance.studyInstanceUid(), instance.seriesInstanceUid(), instance.sopInstanceUid());
  }

  private static void place(Path original, Path copy) throws IOException {
    Files.createDirectories(copy.getParent());
    Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(Path file, Consumer<JsonGenerator> content) throws IOException {
    try (var stream = Files.newOutputStream(file);
        JsonGenerator json =
            factory.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
      content.accept(json);
    }
  }
}
