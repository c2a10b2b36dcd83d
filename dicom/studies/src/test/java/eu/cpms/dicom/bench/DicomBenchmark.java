package eu.cpms.dicom.bench;

import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.deid.Deidentification;
import eu.cpms.dicom.deid.Deidentifier;
import eu.cpms.dicom.model.DicomFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One table: inspect and de-identify beside DCMTK and beside copying. Arguments: folder for about
 * 20 GB of temporary files (default the system's), number of slices (1000), frames of the large
 * file (12000, which is 6 GB).
 */
public final class DicomBenchmark {
  private static final int PROCESSES = 100;
  private static final int WARM_UP = 8;
  private static final int ROUNDS = 7;
  private final DicomToolkit toolkit = DicomToolkit.preferred();
  private final Deidentifier deidentifier =
      new Deidentifier(
          new Deidentification(new byte[32], "BENCH", Deidentification.CLINICAL_OPTIONS));
  private final Path folder;

  private DicomBenchmark(Path folder) {
    this.folder = folder;
  }

  /** Work that is timed. */
  private interface Work {
    void run() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    Path parent =
        Path.of(arguments.length > 0 ? arguments[0] : System.getProperty("java.io.tmpdir"));
    int slices = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
    int frames = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 12_000;
    Path folder = Files.createTempDirectory(parent, "dicom-benchmark-");
    try {
      new DicomBenchmark(folder).run(slices, frames);
    } finally {
      delete(folder);
    }
  }

  private void run(int slices, int frames) throws Exception {
    Path small = Files.createDirectory(folder.resolve("slices"));
    SyntheticFiles.slices(small, slices);
    row("what", "time", "rate", "beside");
    slices(list(small));
    delete(small);
    oneGigabyte(SyntheticFiles.multiFrame(folder.resolve("gigabyte.dcm"), 2048));
    large(SyntheticFiles.fragmented(folder.resolve("large.dcm"), frames));
  }

  private void slices(List<Path> files) throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    List<Path> some = files.subList(0, Math.min(PROCESSES, files.size()));
    List<Turn> first = turns(files, out, 1);
    turns(files, out, WARM_UP);
    List<Turn> warm = turns(files, out, ROUNDS);
    inspect(files);
    double inspect = rate(files.size(), () -> inspect(files));
    double dump = rate(some.size(), () -> processes(some, "dcmdump", "-q"));
    double modify = rate(some.size(), () -> modify(some, out));
    files(
        "inspect",
        inspect,
        "dcmdump process %.1f files/s: ratio %.0f".formatted(dump, inspect / dump));
    files(
        "de-identify", files.size() / median(warm).clean(), beside(warm, files.size(), "files/s"));
    files(
        "de-identify, new JVM,",
        files.size() / median(first).clean(),
        beside(first, files.size(), "files/s"));
    double clean = files.size() / median(warm).clean();
    row("", "", "", "dcmodify %.1f files/s: ratio %.1f".formatted(modify, clean / modify));
    delete(out);
  }

  private void oneGigabyte(Path file) throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    double megabytes = Files.size(file) / 1e6;
    turns(List.of(file), out, 1);
    List<Turn> turns = turns(List.of(file), out, ROUNDS);
    double clean = megabytes / median(turns).clean();
    double modify = rate(megabytes, () -> modify(List.of(file), out));
    row(
        "de-identify 1 GB",
        "%.2f s".formatted(megabytes / clean),
        "%.0f MB/s".formatted(clean),
        beside(turns, megabytes, "MB/s"));
    row("", "", "", "dcmodify %.0f MB/s: ratio %.1f".formatted(modify, clean / modify));
    delete(out);
    Files.delete(file);
  }

  /** Seconds for copying files and for de-identifying them. */
  private record Turn(double copy, double clean) {
    double ratio() {
      return copy / clean;
    }
  }

  /** Rounds in the order of their ratio. */
  private List<Turn> turns(List<Path> files, Path out, int rounds) throws Exception {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      turns.add(turn(files, Files.createTempDirectory(out, "round-"), i % 2));
    }
    turns.sort(Comparator.comparingDouble(Turn::ratio));
    return turns;
  }

  private static Turn median(List<Turn> turns) {
    return turns.get(turns.size() / 2);
  }

  private static String beside(List<Turn> turns, double amount, String unit) {
    Turn median = median(turns);
    return "copy %.0f %s: %.0f %% (%.0f to %.0f %% in %d rounds)"
        .formatted(
            amount / median.copy(),
            unit,
            100 * median.ratio(),
            100 * turns.getFirst().ratio(),
            100 * turns.getLast().ratio(),
            turns.size());
  }

  /**
   * Copies and de-identifies file by file, now one first, now the other, so that the machine is as
   * busy for one as for the other. What was written is emptied and not deleted: a file system that
   * looks for the numbers of deleted files would be measured.
   */
  private Turn turn(List<Path> files, Path out, int odd) throws Exception {
    double copying = 0;
    double cleaning = 0;
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      Path copy = out.resolve(i + ".copy");
      Path clean = out.resolve(i + ".clean");
      if (i % 2 == odd) {
        copying += 1 / rate(1, () -> copy(file, copy));
      }
      cleaning += 1 / rate(1, () -> deidentify(file, clean));
      if (i % 2 != odd) {
        copying += 1 / rate(1, () -> copy(file, copy));
      }
      Files.newByteChannel(copy, StandardOpenOption.WRITE).truncate(0).close();
      Files.newByteChannel(clean, StandardOpenOption.WRITE).truncate(0).close();
    }
    return new Turn(copying, cleaning);
  }

  private void large(Path file) throws Exception {
    double gigabytes = Files.size(file) / 1e9;
    inspect(Collections.nCopies(5, file));
    double seconds = 1 / rate(5, () -> inspect(Collections.nCopies(5, file)));
    row("inspect %.1f GB".formatted(gigabytes), "%.1f ms".formatted(1000 * seconds), "", "");
    double child = rate(1, () -> smallHeap(file));
    row("de-identify %.1f GB, -Xmx64m".formatted(gigabytes), "%.1f s".formatted(1 / child), "", "");
  }

  private void inspect(List<Path> files) {
    for (Path path : files) {
      try (DicomFile file = toolkit.open(path)) {
        toolkit.inspect(file);
      }
    }
  }

  private void deidentify(Path original, Path copy) throws IOException {
    try (DicomFile file = toolkit.open(original);
        FileChannel channel =
            FileChannel.open(
                copy,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
      toolkit.deidentify(file, deidentifier, channel);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** dcmodify changes files in place: copy, then change what most identifies. */
  private static void modify(List<Path> files, Path out) throws Exception {
    for (Path path : files) {
      Path copy = out.resolve("dcmodify.dcm");
      copy(path, copy);
      processes(
          List.of(copy), "dcmodify", "-nb", "-m", "(0010,0010)=X", "-m", "(0010,0020)=X", "-gin");
      Files.delete(copy);
    }
  }

  private static void processes(List<Path> files, String... command) throws Exception {
    for (Path file : files) {
      List<String> words = Stream.concat(Stream.of(command), Stream.of(file.toString())).toList();
      wait(new ProcessBuilder(words));
    }
  }

  private void smallHeap(Path file) throws Exception {
    Path key = Files.write(folder.resolve("key"), new byte[32]);
    wait(
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            "eu.cpms.dicom.cli.DicomCommand",
            "deidentify",
            "--out",
            folder.resolve("large-out").toString(),
            "--key-file",
            key.toString(),
            "--pseudonym",
            "BENCH",
            file.toString()));
  }

  private static void wait(ProcessBuilder command) throws Exception {
    Process process =
        command
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(600, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("failed: " + command.command().getFirst());
    }
  }

  private static double rate(double amount, Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return amount * 1e9 / (System.nanoTime() - start);
  }

  private static void files(String what, double rate, String beside) {
    row(
        what + " 512 KB slices",
        "%.2f ms".formatted(1000 / rate),
        "%.0f files/s".formatted(rate),
        beside);
  }

  private static void row(String what, String time, String rate, String beside) {
    System.out.printf("%-38s %10s %14s   %s%n", what, time, rate, beside);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
