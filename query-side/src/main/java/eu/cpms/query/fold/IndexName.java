package eu.cpms.query.fold;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one generation of an index, such as {@code cpms-panels-3-r2}; also the name of its
 * place in the token store.
 *
 * @param alias what readers use, such as {@code cpms-panels}
 * @param version of the fold
 * @param generation 1 for the first filling, one more with each rebuild
 */
record IndexName(String alias, int version, int generation) implements Comparable<IndexName> {

  private static final Pattern SHAPE = Pattern.compile("(.+)-(\\d+)(?:-r(\\d+))?");

  static Optional<IndexName> parse(String name) {
    Matcher match = SHAPE.matcher(name);
    if (!match.matches()) {
      return Optional.empty();
    }
    int generation = match.group(3) == null ? 1 : Integer.parseInt(match.group(3));
    return Optional.of(new IndexName(match.group(1), Integer.parseInt(match.group(2)), generation));
  }

  IndexName nextGeneration() {
    return new IndexName(alias, version, generation + 1);
  }

  /** The only door for writers: a bulk request through it never creates a deleted index anew. */
  String writer() {
    return this + "-writer";
  }

  @Override
  public int compareTo(IndexName other) {
    return Comparator.comparingInt(IndexName::version)
        .thenComparingInt(IndexName::generation)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return alias + "-" + version + (generation == 1 ? "" : "-r" + generation);
  }
}
