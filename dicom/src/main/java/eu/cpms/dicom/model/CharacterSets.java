package eu.cpms.dicom.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Specific Character Set of a data set, with ISO 2022 code extensions (PS3.5 section 6.1). */
public final class CharacterSets {
  /**
   * A set of characters.
   *
   * @param half of the code table where it stands; 2 for a multi-byte set without code extensions,
   *     which is good as the only one (PS3.3 C.12.1.1.2)
   */
  private record Repertoire(Charset charset, int half, int width, String escape) {
    boolean has(String character) {
      return charset.newEncoder().canEncode(character);
    }
  }

  private static final byte ESCAPE = 0x1B;
  private static final String DELIMITERS = "\\\r\n\f\t^=";

  /** Defined terms with and without code extensions, and as they are misspelled. */
  private static final Pattern NUMBERED = Pattern.compile("^ISO[-_ ]?(?:2022[-_ ]?)?IR[-_ ]?(\\d)");

  private static final Map<String, Repertoire> BY_TERM = new HashMap<>();
  private static final Map<String, Repertoire> BY_ESCAPE = new HashMap<>();
  private static final Repertoire ASCII = load();

  /** No Specific Character Set: ASCII, and Latin 1 for what should not be there. */
  public static final CharacterSets DEFAULT = of(List.of());

  private final List<String> terms;
  private final Repertoire low;
  private final Repertoire high;

  private CharacterSets(List<String> terms, Repertoire low, Repertoire high) {
    this.terms = List.copyOf(terms);
    this.low = low;
    this.high = high;
  }

  /** The set with these defined terms; unknown ones are read as Latin 1. */
  public static CharacterSets of(List<String> terms) {
    Repertoire latin = new Repertoire(StandardCharsets.ISO_8859_1, 1, 1, "-A");
    String first = terms.isEmpty() ? "" : canonical(terms.getFirst());
    Repertoire initial = BY_TERM.getOrDefault(first, latin);
    boolean japanese = first.equals("ISO_IR 13");
    Repertoire low = japanese ? BY_TERM.getOrDefault("ISO_IR 14", ASCII) : ASCII;
    return new CharacterSets(terms, low, initial.half() == 0 ? latin : initial);
  }

  /** The defined terms, as in the file. */
  public List<String> terms() {
    return terms;
  }

  /** Splits and decodes a value; padding is gone. */
  public List<String> decode(byte[] bytes, Vr vr) {
    boolean plain = vr.kind() != Vr.Kind.TEXT && isPlain(bytes);
    String text = plain ? latin(bytes) : decoded(bytes, vr);
    if (!vr.isMultiValued()) {
      return List.of(unpadded(text));
    }
    return text.indexOf('\\') < 0
        ? List.of(unpadded(text).stripLeading())
        : Arrays.stream(text.split("\\\\", -1)).map(v -> unpadded(v).stripLeading()).toList();
  }

  /**
   * The set which bytes are in that make no sense in this one: UTF-8 in place of a set of Europe,
   * Latin 1 in place of UTF-8.
   */
  public Optional<CharacterSets> instead(byte[] bytes) {
    boolean named = high.charset().equals(StandardCharsets.UTF_8);
    if (isAscii(bytes)
        || named == isUtf8(bytes)
        || !named && (high.half() == 2 || high.width() == 2)) {
      return Optional.empty();
    }
    return Optional.of(named ? DEFAULT : of(List.of("ISO_IR 192")));
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte letter : bytes) {
      if (letter < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  /** Whether all its terms are of the standard, or so near that it is clear what they mean. */
  public boolean isKnown() {
    return terms.stream().allMatch(term -> term.isEmpty() || BY_TERM.containsKey(canonical(term)));
  }

  /** Encodes text, with code extensions if it needs them; what no set has is a question mark. */
  public byte[] encode(String text, Vr vr) {
    if (high.half() == 2) {
      return text.getBytes(high.charset());
    }
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    if (low == ASCII && isPlain(plain)) {
      return plain;
    }
    List<Repertoire> known = new ArrayList<>(List.of(low, high));
    terms.stream()
        .map(term -> BY_TERM.getOrDefault(canonical(term), low))
        .filter(set -> set.half() < 2)
        .forEach(known::add);
    var bytes = new ByteArrayOutputStream();
    Repertoire[] active = {low, high};
    for (String character : text.codePoints().mapToObj(Character::toString).toList()) {
      Repertoire fitting = known.stream().filter(set -> set.has(character)).findFirst().orElse(low);
      shift(fitting, active, bytes);
      bytes.writeBytes(character.getBytes(fitting.charset()));
      if (delimiters(vr).contains(character)) {
        active[1] = high;
      }
    }
    shift(low, active, bytes);
    return bytes.toByteArray();
  }

  /** What a reader returns to the first sets at. */
  private static String delimiters(Vr vr) {
    return DELIMITERS.substring(vr.isMultiValued() ? 0 : 1, vr == Vr.PN ? 7 : 5);
  }

  private static void shift(Repertoire to, Repertoire[] active, ByteArrayOutputStream bytes) {
    if (active[to.half()] != to) {
      bytes.write(ESCAPE);
      bytes.writeBytes(to.escape().getBytes(StandardCharsets.US_ASCII));
      active[to.half()] = to;
    }
  }

  private static String unpadded(String value) {
    int end = value.length();
    while (end > 0 && (value.charAt(end - 1) == ' ' || value.charAt(end - 1) == 0)) {
      end--;
    }
    return value.substring(0, end);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Escapes change the two code tables, delimiters reset them. */
  private String decoded(byte[] bytes, Vr vr) {
    if (low == ASCII && isPlain(bytes)) {
      return latin(bytes);
    }
    if (high.half() == 2) {
      return new String(bytes, high.charset());
    }
    String delimiters = delimiters(vr);
    StringBuilder text = new StringBuilder(bytes.length);
    Repertoire[] active = {low, high};
    for (int at = 0, next; at < bytes.length; at = next) {
      Repertoire table = active[bytes[at] < 0 ? 1 : 0];
      if (bytes[at] == ESCAPE) {
        next = at + 1 + escaped(bytes, at + 1, active);
      } else {
        next = Math.min(bytes.length, at + table.width());
        text.append(new String(bytes, at, next - at, table.charset()));
        if (table.width() == 1 && delimiters.indexOf(bytes[at]) >= 0) {
          active = new Repertoire[] {low, high};
        }
      }
    }
    return text.toString();
  }

  /** The length of the escape sequence, if it is known. */
  private static int escaped(byte[] bytes, int start, Repertoire[] active) {
    for (int end = start + 3; end >= start + 2; end--) {
      Repertoire found = BY_ESCAPE.get(latin(Arrays.copyOfRange(bytes, start, end)));
      if (found != null) {
        active[found.half()] = found;
        return end - start;
      }
    }
    return 0;
  }

  private static boolean isPlain(byte[] bytes) {
    for (byte letter : bytes) {
      if (letter < 0 || letter == ESCAPE) {
        return false;
      }
    }
    return true;
  }

  private static String canonical(String term) {
    return NUMBERED.matcher(term.toUpperCase(Locale.ROOT).strip()).replaceFirst("ISO_IR $1");
  }

  private static Repertoire load() {
    for (String[] row : Tables.rows(CharacterSets.class, "character-sets.tsv")) {
      int half = Integer.parseInt(row[2]);
      int width = Integer.parseInt(row[3]);
      var repertoire = new Repertoire(Charset.forName(row[1]), half, width, row[4]);
      BY_TERM.put(row[0], repertoire);
      if (half < 2) {
        BY_ESCAPE.put(row[4], repertoire);
      }
    }
    return new Repertoire(StandardCharsets.US_ASCII, 0, 1, "(B");
  }
}
