package eu.cpms.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one table that a run prints. */
final class Table {

  private static final String LINE = "| %-58s | %14s | %-22s |%n";

  private final List<Row> rows = new ArrayList<>();

  private record Row(String measure, String value, String aim) {}

  void add(String measure, String value, String aim) {
    rows.add(new Row(measure, value, aim));
  }

  void add(String measure, double value, String unit, String aim) {
    add(measure, String.format(Locale.ROOT, value < 10 ? "%.2f %s" : "%,.0f %s", value, unit), aim);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(LINE, "measure", "value", "aim"));
    text.append(String.format(LINE, "---", "---:", "---"));
    rows.forEach(row -> text.append(String.format(LINE, row.measure, row.value, row.aim)));
    return text.toString();
  }
}
