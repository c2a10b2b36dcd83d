package eu.cpms.dicom;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** DCMTK's {@code dcmdump}, another reader to compare with. */
public final class Dcmtk {
  private static final Pattern DUMP = Pattern.compile("^\\s*\\([0-9a-f]{4},[0-9a-f]{4}\\).*");

  /** Delimiters and group lengths are not content; the header names our own implementation. */
  private static final Pattern NOT_CONTENT =
      Pattern.compile("^\\s*\\((fffe,e0..|[0-9a-f]{4},0000|0002,....)\\).*");

  private Dcmtk() {}

  public static void assumeInstalled() {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/dcmdump")),
        "dcmdump (package dcmtk) is not installed");
  }

  /** Whether DCMTK finds the file sound. */
  public static boolean reads(Path file) throws IOException, InterruptedException {
    return run(file).exitValue == 0;
  }

  /** The content of a file, a line for each element, whole values. */
  public static List<String> dump(Path file) throws IOException, InterruptedException {
    Output output = run(file);
    if (output.exitValue != 0) {
      throw new IOException("dcmdump cannot read " + file.getFileName());
    }
    return new String(output.bytes, StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> DUMP.matcher(line).matches() && !NOT_CONTENT.matcher(line).matches())
        .map(line -> line.replaceAll("\\((Sequence|Item) with \\w+ length.*", ""))
        .map(line -> line.replaceAll("\\s+#.*$", "").stripTrailing())
        .toList();
  }

  private record Output(int exitValue, byte[] bytes) {}

  private static Output run(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("dcmdump", "-q", "+L", file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    byte[] bytes = process.getInputStream().readAllBytes();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("dcmdump does not end for " + file.getFileName());
    }
    return new Output(process.exitValue(), bytes);
  }
}
