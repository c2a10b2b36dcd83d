package eu.cpms.dicom.cli;

import eu.cpms.dicom.assembly.DicomDirectory;
import eu.cpms.dicom.assembly.Instance;
import eu.cpms.dicom.assembly.OhifManifest;
import eu.cpms.dicom.assembly.QidoAnswers;
import eu.cpms.dicom.assembly.Series;
import eu.cpms.dicom.assembly.Study;
import eu.cpms.dicom.assembly.StudyAssembler;
import eu.cpms.dicom.inspect.Geometry;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.pixel.Thumbnails;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Puts files into folders by study and series, with manifest, search answer and thumbnails. */
final class AssembleCommand {
  private final PrintStream out;
  private final Inputs inputs;
  private final Thumbnails thumbnails = new Thumbnails(Limits.DEFAULT, 256);
  private final StudyAssembler assembler = new StudyAssembler();
  private final JsonFactory factory = new JsonFactory();

  AssembleCommand(PrintStream out, Inputs inputs) {
    this.out = out;
    this.inputs = inputs;
  }

  void run(Arguments arguments) throws IOException {
    String baseUrl = arguments.option("--base-url").orElse(".");
    try (OutputFolder folder = OutputFolder.open(arguments.required("--out"))) {
      run(arguments, baseUrl, folder.path());
    }
  }

  private void run(Arguments arguments, String baseUrl, Path folder) throws IOException {
    inputs.leaveOut(folder);
    inputs.forEach(arguments.files(), (name, path, file) -> take(folder, name, path, file));
    List<Study> studies = assembler.studies();
    write(
        folder.resolve("manifest.json"),
        json ->
            new OhifManifest(json, instance -> baseUrl + "/" + pathOf(instance)).write(studies));
    write(folder.resolve("studies.json"), json -> new QidoAnswers(json).studies(studies));
    studies.forEach(study -> study.series().forEach(series -> thumbnail(folder, series)));
    studies.forEach(this::requireOnePatient);
    out.printf("studies: %d in %s, refused: %d%n", studies.size(), folder, inputs.refused());
  }

  private void take(Path folder, String name, Path path, DicomFile file) throws IOException {
    if (DicomDirectory.isDirectory(file)) {
      missing(name, path, file);
      return;
    }
    Path part = folder.resolve("incoming.part");
    try {
      Instance instance = Instance.of(name, file);
      Path copy = folder.resolve(pathOf(instance));
      copy(path, file, part);
      boolean same = Files.exists(copy) && Files.mismatch(part, copy) < 0;
      if (assembler.has(instance) || Files.exists(copy) && !same) {
        String what = same ? "the same object" : "another object with the same SOP Instance UID";
        inputs.refuse(name, "DUPLICATE " + what + " was there before");
      } else {
        Files.createDirectories(copy.resolveSibling("."));
        Files.move(part, copy, StandardCopyOption.REPLACE_EXISTING);
        assembler.add(instance);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** As it is; a file with faults is written anew, as most viewers could not read it. */
  private void copy(Path path, DicomFile file, Path part) throws IOException {
    if (List.of(DicomFile.ALSO_TIFF).containsAll(file.notes())) {
      Files.copy(path, part, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      inputs.toolkit().write(file, channel);
    }
  }

  /** A DICOMDIR adds nothing to its files, but tells which of them are not there. */
  private void missing(String name, Path path, DicomFile directory) {
    boolean inArchive = !name.equals(path.toString());
    for (DicomDirectory.Entry entry : DicomDirectory.entries(directory)) {
      String listed = String.join("/", entry.path());
      if (!inArchive && !isThere(path, listed)) {
        inputs.refuse(name, "MISSING the directory lists " + listed + ", which is missing");
      }
    }
  }

  /** Many systems show the names of a CD in small letters. */
  private static boolean isThere(Path directory, String listed) {
    return Files.exists(directory.resolveSibling(listed))
        || Files.exists(directory.resolveSibling(listed.toLowerCase(Locale.ROOT)));
  }

  private void thumbnail(Path folder, Series series) {
    String middle = pathOf(series.instances().get(series.instances().size() / 2));
    Path picture = folder.resolve(middle).resolveSibling("../thumbnail.png").normalize();
    inputs.forEach(
        List.of(folder.resolve(middle).toString()),
        (name, path, file) -> {
          int frame = Geometry.of(file.dataSet()).frames() / 2;
          var png = thumbnails.png(file, frame);
          if (png.isPresent()) {
            Files.write(picture, png.get());
          }
        });
  }

  private void requireOnePatient(Study study) {
    long patients = study.patients();
    if (patients > 1) {
      inputs.refuse(
          "study " + study.uid(), "MIXED its objects name %d patients".formatted(patients));
    }
  }

  private static String pathOf(Instance instance) {
    return "studies/%s/series/%s/instances/%s.dcm"
        .formatted(
            instance.studyInstanceUid(), instance.seriesInstanceUid(), instance.sopInstanceUid());
  }

  /** A document has its name when it is whole. */
  private void write(Path file, Consumer<JsonGenerator> content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (var stream = Files.newOutputStream(part);
          JsonGenerator json =
              factory.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
        content.accept(json);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (JacksonIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
