package eu.cpms.dicom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DicomCommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    var command =
        new DicomCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return command.run(List.of(arguments));
  }

  private static String sample(String name) {
    return SampleFiles.named(name).toString();
  }

  @Test
  void inspect_names_the_kind_of_image_and_never_the_patient() {
    assertThat(run("inspect", sample("CT_small.dcm"))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("CT 128x128x1", "Explicit VR Little Endian")
        .doesNotContain("CompressedSamples", "1CT1");
  }

  @Test
  void inspect_as_json_can_be_read_by_programs() {
    assertThat(run("inspect", "--json", sample("MR_small_RLE.dcm"))).isZero();
    var json = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(json.path("transferSyntaxUid").asString()).isEqualTo("1.2.840.10008.1.2.5");
    assertThat(json.path("rows").asInt()).isEqualTo(64);
  }

  @Test
  void each_refused_file_has_a_line_and_the_status_is_one() {
    assertThat(run("inspect", sample("MR_truncated.dcm"), sample("CT_small.dcm"))).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("MR_truncated.dcm: TRUNCATED truncated at byte 9,630")
        .hasLineCount(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("CT_small.dcm");
  }

  @Test
  void wrong_use_explains_itself_with_status_two() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("destroy", "x")).isEqualTo(2);
    assertThat(run("deidentify", "x")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--out is missing", "Usage:");
  }

  @Test
  void a_misspelt_option_is_not_ignored() {
    assertThat(run("deidentify", "--out", "x", "--pseudonim", "P", "y")).isEqualTo(2);
    assertThat(run("deidentify", "y", "--out")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("there is no option --pseudonim", "--out needs a value");
  }

  @Test
  void values_and_names_that_are_none_are_refused() {
    String sample = sample("CT_small.dcm");
    assertThat(run("deidentify", "--out", "", sample)).isEqualTo(2);
    assertThat(run("deidentify", "--out", "--key-file", "k", sample)).isEqualTo(2);
    assertThat(run("inspect", "")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("--out needs a value", "a file without a name");
    assertThat(run("inspect", "--", "--gone")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--gone: IO NoSuchFileException");
  }

  @Test
  void help_is_help() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage:");
  }

  @Test
  void an_empty_folder_and_a_device_are_refused() throws Exception {
    String empty = Files.createDirectory(folder.resolve("empty")).toString();
    assertThat(run("inspect", empty, "/dev/null")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("empty: IO there is no file in this folder", "/dev/null: IO no regular file");
  }

  @Test
  void one_run_at_a_time_writes_into_a_folder() throws Exception {
    String copies = folder.resolve("copies").toString();
    try (OutputFolder used = OutputFolder.open(copies)) {
      assertThat(run("deidentify", "--out", copies, sample("CT_small.dcm"))).isEqualTo(2);
      assertThat(run("assemble", "--out", copies, sample("CT_small.dcm"))).isEqualTo(2);
      assertThat(used.path()).isDirectoryNotContaining("glob:**.dcm");
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("another run writes into this");
    assertThat(run("deidentify", "--out", copies, sample("CT_small.dcm"))).isZero();
    assertThat(folder.resolve("copies")).isDirectoryNotContaining("glob:**.in-use");
  }

  @Test
  void patients_without_identifier_are_told_apart_by_name() throws Exception {
    for (String name : List.of("A^A", "B^B", "A^A")) {
      byte[] file = DicomBytes.file(DicomBytes.EXPLICIT).text(0x0010_0010, "PN", name).toBytes();
      Files.write(Files.createTempFile(folder, "", ".dcm"), file);
    }
    String copies = folder.resolve("copies").toString();
    assertThat(run("deidentify", "--out", copies, folder.toString())).isZero();
    var names = new java.util.HashSet<String>();
    for (int i = 0; i < 3; i++) {
      try (var file = DicomToolkit.preferred().open(folder.resolve("copies/00000" + i + ".dcm"))) {
        names.add(file.dataSet().text(0x0010_0010).orElseThrow());
      }
    }
    assertThat(names).hasSize(2);
  }

  @Test
  void links_are_followed_and_one_bad_entry_does_not_end_the_run() throws Exception {
    Path inputs = Files.createDirectory(folder.resolve("from a CD, größer"));
    Files.createSymbolicLink(inputs.resolve("a-nowhere"), folder.resolve("gone"));
    Files.createSymbolicLink(inputs.resolve("b-circle"), inputs);
    Files.createSymbolicLink(
        inputs.resolve("c-file.dcm"), SampleFiles.named("CT_small.dcm").toAbsolutePath());
    Files.writeString(inputs.resolve("d\ntwo lines.txt"), "not an image");
    Files.copy(SampleFiles.named("MR_small.dcm"), inputs.resolve("e.dcm"));
    String copies = folder.resolve("copies").toString();
    assertThat(run("deidentify", "--out", copies, inputs.toString(), "no such file")).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("copies: 2 in", "refused: 4");
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .anyMatch(line -> line.endsWith("a-nowhere: IO the link points nowhere"))
        .anyMatch(line -> line.endsWith("b-circle: IO FileSystemLoopException"))
        .anyMatch(line -> line.contains("d?two lines.txt: NOT_DICOM"))
        .anyMatch(line -> line.equals("no such file: IO NoSuchFileException"));
  }

  @Test
  void a_second_run_overwrites_nothing() throws Exception {
    String copies = folder.resolve("copies").toString();
    assertThat(run("deidentify", "--out", copies, sample("CT_small.dcm"))).isZero();
    byte[] first = Files.readAllBytes(folder.resolve("copies/000000.dcm"));
    assertThat(run("deidentify", "--out", copies, sample("CT_small.dcm"))).isZero();
    assertThat(folder.resolve("copies/000000.dcm")).hasBinaryContent(first);
    assertThat(folder.resolve("copies/000001.dcm")).isNotEmptyFile();
  }

  @Test
  void copies_below_the_originals_are_not_taken_for_originals() throws Exception {
    Path originals = Files.createDirectory(folder.resolve("originals"));
    Files.write(originals.resolve("first.dcm"), patient("4711"));
    String copies = originals.resolve("copies").toString();
    assertThat(run("deidentify", "--out", copies, originals.toString())).isZero();
    assertThat(run("deidentify", "--out", copies, originals.toString())).isZero();
    assertThat(originals.resolve("copies")).isDirectoryContaining("glob:**000001.dcm");
    assertThat(originals.resolve("copies")).isDirectoryNotContaining("glob:**000002.dcm");
  }

  @Test
  void a_key_file_without_end_is_refused() {
    String copies = folder.resolve("copies").toString();
    assertThat(run("deidentify", "--out", copies, "--key-file", "/dev/zero", "x")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("the key file has more than");
  }

  @Test
  void a_number_of_frames_in_an_item_ends_nothing() throws Exception {
    DicomBytes item = DicomBytes.item().text(0x0028_0008, "IS", "10");
    byte[] odd =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(0x0008_0018, "UI", "1.2.3")
            .text(0x0020_000D, "UI", "1.2.4")
            .text(0x0020_000E, "UI", "1.2.5")
            .unsignedShort(0x0028_0002, 1)
            .text(0x0028_0004, "CS", "MONOCHROME2")
            .unsignedShort(0x0028_0010, 4)
            .unsignedShort(0x0028_0011, 4)
            .unsignedShort(0x0028_0100, 8)
            .sequence(0x5200_9229, DicomBytes.item().sequence(0x0028_9110, item))
            .element(0x7FE0_0010, "OB", new byte[16])
            .toBytes();
    Path file = Files.write(folder.resolve("odd.dcm"), odd);
    String study = folder.resolve("study").toString();
    assertThat(run("assemble", "--out", study, file.toString())).isZero();
    assertThat(folder.resolve("study/studies/1.2.4/series/1.2.5/thumbnail.png")).isNotEmptyFile();
  }

  /**
   * All frames of a video are in one fragment: nothing of it can be drawn, and nothing is wrong.
   */
  @Test
  void a_video_is_assembled_without_a_thumbnail() throws Exception {
    byte[] video =
        DicomBytes.file("1.2.840.10008.1.2.4.102")
            .text(0x0008_0018, "UI", "1.2.3")
            .text(0x0020_000D, "UI", "1.2.4")
            .text(0x0020_000E, "UI", "1.2.5")
            .greyImage(4, 4, 100, 8)
            .fragments(new byte[0], new byte[64])
            .toBytes();
    Path file = Files.write(folder.resolve("video.dcm"), video);
    assertThat(run("assemble", "--out", folder.resolve("study").toString(), file.toString()))
        .isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void deidentify_writes_copies_and_what_to_look_at() throws Exception {
    Path key = Files.write(folder.resolve("key"), new byte[32]);
    int status =
        run(
            "deidentify",
            "--out",
            folder.resolve("copies").toString(),
            "--key-file",
            key.toString(),
            "--pseudonym",
            "ERN-1",
            sample("examples_rgb_color.dcm"));
    assertThat(status).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("look: pixels may show text");
    try (var copy = DicomToolkit.preferred().open(folder.resolve("copies/000000.dcm"))) {
      assertThat(copy.dataSet().text(0x0010_0010)).contains("ERN-1");
    }
  }

  @Test
  void deidentify_without_key_and_pseudonym_gives_each_patient_one() throws Exception {
    String copies = folder.resolve("copies").toString();
    Path other = Files.write(folder.resolve("other.dcm"), patient("4712"));
    Path first = Files.write(folder.resolve("first.dcm"), patient("4711"));
    Path again = Files.write(folder.resolve("again.dcm"), patient("4711"));
    int status =
        run("deidentify", "--out", copies, other.toString(), first.toString(), again.toString());
    assertThat(status).isZero();
    assertThat(pseudonym("000000")).startsWith("P-").isNotEqualTo(pseudonym("000001"));
    assertThat(pseudonym("000001")).isEqualTo(pseudonym("000002"));
    assertThat(run("deidentify", "--out", copies, other.toString())).isZero();
    assertThat(pseudonym("000003")).startsWith("P-").isNotEqualTo(pseudonym("000000"));
  }

  private static byte[] patient(String id) {
    return DicomBytes.file(DicomBytes.EXPLICIT).text(0x0010_0020, "LO", id).toBytes();
  }

  private String pseudonym(String copy) {
    try (var file = DicomToolkit.preferred().open(folder.resolve("copies/" + copy + ".dcm"))) {
      return file.dataSet().text(0x0010_0020).orElseThrow();
    }
  }

  @Test
  void assemble_unpacks_archives_and_writes_the_manifest() throws Exception {
    Path zip = folder.resolve("cd.zip");
    try (var archive = new ZipOutputStream(Files.newOutputStream(zip))) {
      archive.putNextEntry(new ZipEntry("IMAGES/IM1"));
      archive.write(Files.readAllBytes(SampleFiles.named("CT_small.dcm")));
      archive.putNextEntry(new ZipEntry("README.TXT"));
      archive.write("not an image".getBytes(StandardCharsets.UTF_8));
    }
    Path target = folder.resolve("studies");
    assertThat(run("assemble", "--out", target.toString(), "--base-url", "/x", zip.toString()))
        .isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("cd.zip!README.TXT: NOT_DICOM");
    var manifest = new JsonMapper().readTree(Files.readAllBytes(target.resolve("manifest.json")));
    String url = manifest.at("/studies/0/series/0/instances/0/url").asString();
    assertThat(url).startsWith("dicomweb:/x/studies/1.3.6.1.4.1.5962.1.2.1");
    Path image = target.resolve(url.substring("dicomweb:/x/".length()));
    assertThat(image).isRegularFile();
    assertThat(image.resolveSibling("../thumbnail.png")).isNotEmptyFile();
  }

  @Test
  void assemble_tells_which_files_of_a_directory_are_missing() throws Exception {
    byte[] directory =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .sequence(
                0x0004_1220,
                DicomBytes.item()
                    .unsignedShort(0x0004_1410, 0xFFFF)
                    .text(0x0004_1430, "CS", "IMAGE")
                    .text(0x0004_1500, "CS", "DICOM\\IM1"))
            .toBytes();
    Path file = Files.write(folder.resolve("DICOMDIR"), directory);
    int status = run("assemble", "--out", folder.resolve("out").toString(), file.toString());
    assertThat(status).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("lists DICOM/IM1, which is missing");
    Files.write(Files.createDirectory(folder.resolve("dicom")).resolve("im1"), directory);
    assertThat(run("assemble", "--out", folder.resolve("out").toString(), file.toString()))
        .isZero();
  }

  @Test
  void of_two_objects_with_one_uid_the_second_is_refused_and_said_to_differ_or_not()
      throws Exception {
    byte[] content = Files.readAllBytes(SampleFiles.named("CT_small.dcm"));
    Files.write(folder.resolve("a.dcm"), content);
    Files.write(folder.resolve("b.dcm"), content);
    content[content.length - 500]++;
    Files.write(folder.resolve("c.dcm"), content);
    String out = folder.resolve("out").toString();
    assertThat(run("assemble", "--out", out, folder.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            b -> assertThat(b).endsWith("b.dcm: DUPLICATE the same object was there before"),
            c -> assertThat(c).contains("c.dcm: DUPLICATE another object with the same"));
    err.reset();
    assertThat(run("assemble", "--out", out, folder.resolve("a.dcm").toString())).isZero();
    assertThat(run("assemble", "--out", out, folder.resolve("c.dcm").toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("DUPLICATE another object");
  }

  @Test
  void a_file_that_viewers_could_not_read_is_assembled_as_one_that_they_can() throws Exception {
    byte[] whole = Files.readAllBytes(object("1.2.3", "A^A"));
    byte[] headless = Arrays.copyOfRange(whole, 132, whole.length);
    Path original = Files.write(folder.resolve("headless.dcm"), headless);
    Path out = folder.resolve("out");
    assertThat(run("assemble", "--out", out.toString(), original.toString())).isZero();
    Path copy = out.resolve("studies/1.2.4/series/1.2.5/instances/1.2.3.dcm");
    assertThat(Arrays.copyOfRange(Files.readAllBytes(copy), 128, 132)).asString().isEqualTo("DICM");
    assertThat(run("assemble", "--out", out.toString(), original.toString())).isZero();
  }

  private Path object(String instance, String patient, byte... preamble) throws IOException {
    byte[] file =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(0x0008_0018, "UI", instance)
            .text(0x0010_0010, "PN", patient)
            .text(0x0020_000D, "UI", "1.2.4")
            .text(0x0020_000E, "UI", "1.2.5")
            .toBytes();
    System.arraycopy(preamble, 0, file, 0, preamble.length);
    return Files.write(Files.createTempFile(folder, "", ".dcm"), file);
  }

  @Test
  void a_bad_uid_ends_nothing_but_its_own_file() throws Exception {
    String bad = object("1.2.3\0 4", "A^A").toString();
    String good = object("1.2.3", "A^A").toString();
    String out = folder.resolve("out").toString();
    assertThat(run("assemble", "--out", out, bad, good)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(bad + ": UNSUPPORTED ");
    assertThat(folder.resolve("out/studies/1.2.4/series/1.2.5/instances/1.2.3.dcm")).exists();
  }

  @Test
  void what_cannot_be_written_is_not_in_the_manifest() throws Exception {
    Path out = folder.resolve("out");
    Files.write(Files.createDirectories(out.resolve("studies")).resolve("1.2.4"), new byte[1]);
    String file = object("1.2.3", "A^A").toString();
    assertThat(run("assemble", "--out", out.toString(), file)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(file + ": IO ");
    assertThat(out.resolve("studies.json")).hasContent("[]");
  }

  @Test
  void patients_without_identifier_are_told_apart_in_a_study_too() throws Exception {
    String first = object("1.2.3", "A^A").toString();
    String second = object("1.2.6", "B^B").toString();
    String out = folder.resolve("out").toString();
    assertThat(run("assemble", "--out", out, first, second)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("MIXED its objects name 2 patients");
  }

  @Test
  void a_preamble_that_looks_like_an_archive_is_none() throws Exception {
    String file = object("1.2.3", "A^A", (byte) 'P', (byte) 'K', (byte) 3, (byte) 4).toString();
    assertThat(run("inspect", file)).isZero();
  }

  @Test
  void a_study_of_two_patients_is_told_without_their_names() throws Exception {
    for (String patient : List.of("P-1", "P-2", "P-1")) {
      byte[] file =
          DicomBytes.file(DicomBytes.EXPLICIT)
              .text(0x0008_0018, "UI", "1.2.3." + folder.toFile().list().length)
              .text(0x0010_0020, "LO", patient)
              .text(0x0020_000D, "UI", "1.2.4")
              .text(0x0020_000E, "UI", "1.2.5")
              .toBytes();
      Files.write(Files.createTempFile(folder, "", ".dcm"), file);
    }
    String out = folder.resolve("out").toString();
    assertThat(run("assemble", "--out", out, folder.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("study 1.2.4: MIXED its objects name 2 patients\n");
  }

  @Test
  void a_full_disk_ends_with_a_line_and_leaves_no_half_document() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "/dev/full is not there");
    Path target = Files.createDirectory(folder.resolve("studies"));
    Files.createSymbolicLink(target.resolve("manifest.json.part"), Path.of("/dev/full"));
    assertThat(run("assemble", "--out", target.toString(), sample("CT_small.dcm"))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot use the output folder");
    assertThat(target).isDirectoryNotContaining("glob:**manifest*");
  }

  @Test
  void answers_that_cannot_be_written_are_no_success() {
    var closed =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("closed");
              }
            });
    var command = new DicomCommand(closed, new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(command.run(List.of("inspect", sample("CT_small.dcm")))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot write to standard output");
  }
}
