package eu.cpms.dicom.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the standard's tables, kept as tab-separated resources with {@code #} comments. */
public final class Tables {
  private Tables() {}

  /** The rows of a table beside the given class; empty columns stay. */
  public static List<String[]> rows(Class<?> beside, String name) {
    var stream = Objects.requireNonNull(beside.getResourceAsStream(name), name);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("table " + name, e);
    }
  }
}
