package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.Vr;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves DA and DT values by whole days; the time of day stays, in seven digits too as .NET writes
 * it.
 */
record ShiftedDates(int days) {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4}([./-])\\d{2}\\2\\d{2}|\\d{4}(?:\\d{2}(?:\\d{2})?)?)(?<time>[\\d.+-]*)");

  /** Time of day and zone (PS3.5 table 6.2-1): nothing in it can be another date. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:\\d{2}(?:\\d{2}(?:\\d{2}(?:\\.\\d{1,7})?)?)?)?(?:[+-](?:0\\d|1[0-4])\\d{2})?");

  /** What programs write for no date: moved, it would tell by how many days. */
  private static final Set<String> NONE =
      Set.of("17530101", "18581117", "18991230", "18991231", "19000101");

  private static final String FIRST_DAY = "00000101";

  /** The moved value; nothing if it is not a date. Missing month or day are kept missing. */
  Optional<String> shift(String value, Vr vr) {
    Matcher parts = DATE.matcher(value.strip());
    if (!parts.matches() || vr == Vr.DT && !TIME.matcher(parts.group("time")).matches()) {
      return Optional.empty();
    }
    String date = parts.group(1).replaceAll("[./-]", "");
    String time = vr == Vr.DT ? parts.group("time") : "";
    if (NONE.contains(date)) {
      return Optional.of(date + time);
    }
    try {
      String whole = date + FIRST_DAY.substring(date.length());
      LocalDate moved = LocalDate.parse(whole, DateTimeFormatter.BASIC_ISO_DATE).plusDays(days);
      String shown = moved.format(DateTimeFormatter.BASIC_ISO_DATE);
      return moved.getYear() < 1
          ? Optional.empty()
          : Optional.of(shown.substring(0, date.length()) + time);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
