package eu.cpms.dicom.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /** A table of one column as a set. */
  public static Set<String> words(Class<?> beside, String name) {
    return rows(beside, name).stream().map(row -> row[0]).collect(Collectors.toSet());
  }

  /** A table of two columns as a map. */
  public static <K, V> Map<K, V> map(
      Class<?> beside, String name, Function<String, K> key, Function<String, V> value) {
    return rows(beside, name).stream()
        .collect(Collectors.toMap(row -> key.apply(row[0]), row -> value.apply(row[1])));
  }
}
