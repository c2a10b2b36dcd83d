package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.Vr;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves DA and DT values by whole days; the time of day stays. */
record ShiftedDates(int days) {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})\\.?(\\d{2})?\\.?(\\d{2})?([\\d.+-]*)");

  /** The moved value; nothing if it is not a date. Missing month or day are kept missing. */
  Optional<String> shift(String value, Vr vr) {
    Matcher parts = DATE.matcher(value.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate moved = date(parts).plusDays(days);
      if (moved.getYear() < 1) {
        return Optional.empty();
      }
      String whole = moved.format(DateTimeFormatter.BASIC_ISO_DATE);
      String rest = vr == Vr.DT ? parts.group(4) : "";
      return Optional.of(whole.substring(0, precision(parts)) + rest);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static int precision(Matcher parts) {
    if (parts.group(2) == null) {
      return 4;
    }
    return parts.group(3) == null ? 6 : 8;
  }

  private static LocalDate date(Matcher parts) {
    return LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
  }

  private static int number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 1 : Integer.parseInt(digits);
  }
}
