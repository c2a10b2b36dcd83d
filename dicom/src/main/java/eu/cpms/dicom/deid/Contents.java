package eu.cpms.dicom.deid;

import eu.cpms.dicom.inspect.Geometry;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What values that stay say: whether they are of their kind, and whom they name. */
record Contents(IdentityWords words, Journal journal) {
  /**
   * What may resemble a short name: mA and HU are units, GE a manufacturer, and both are families.
   */
  private static final Set<Integer> TERSE =
      Set.of(
          Dictionary.tag("CodeValue"),
          Dictionary.tag("CodingSchemeDesignator"),
          Dictionary.tag("Manufacturer"),
          Dictionary.tag("ManufacturerModelName"),
          Dictionary.tag("RescaleType"),
          Dictionary.tag("ModalityLUTType"));

  /** Longer binary values are curves, tables and pixels. */
  private static final int SHORT_BINARY = 1 << 16;

  /** What values of a representation consist of: whatever else they hold is hidden there. */
  private static final Map<Vr, Pattern> FORMS =
      Tables.map(Contents.class, "forms.tsv", Vr::valueOf, Pattern::compile);

  /** A date that a code ends with tells by how many days the others moved. */
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)");

  private static final int DATE_DIGITS = 8;

  static String nameOf(Element element) {
    return Tag.isPrivate(element.tag()) ? "a private one" : Dictionary.nameOf(element.tag());
  }

  /** Whether a value consists of what its representation says; a person is told if not. */
  boolean areOfTheirKind(DataSet level, Element element) {
    boolean wellFormed = isWellFormed(level, element);
    if (!wellFormed) {
      journal.review("the value of " + nameOf(element) + " was not what its representation says");
    }
    return wellFormed;
  }

  private static boolean isWellFormed(DataSet level, Element element) {
    Pattern form = FORMS.get(element.vr());
    if (form != null) {
      return level.texts(element).stream().allMatch(text -> form.matcher(text).matches());
    }
    return element.vr().kind() != Vr.Kind.NUMBER
        || element.value() instanceof Value.Bytes bytes
            && bytes.length() % element.vr().width() == 0;
  }

  /** Whether bytes spell a name; a person is told if they do. */
  boolean name(Element element) {
    boolean named = element.value() instanceof Value.Bytes bytes && isNamed(bytes);
    if (named) {
      journal.review("a binary value was taken out, " + nameOf(element) + ": it spells a name");
    }
    return named;
  }

  /** Whether bytes which are neither few nor many spell a name. */
  boolean isNamed(Value.Bytes bytes) {
    return bytes.length() >= IdentityWords.SHORTEST_PRINTED
        && bytes.length() <= SHORT_BINARY
        && words.occurIn(bytes.load(SHORT_BINARY));
  }

  /** A text that may stay as it is where it names nobody. */
  Element withoutNames(DataSet level, Element element) {
    List<String> texts = level.asWritten(element).texts(element);
    boolean dated = element.vr() == Vr.CS && texts.stream().anyMatch(Contents::isDated);
    boolean named =
        dated
            || words.occurIn(texts)
                && switch (element.vr()) {
                  case CS, DS, IS -> texts.stream().anyMatch(text -> tells(element.vr(), text));
                  default ->
                      !TERSE.contains(element.tag())
                          || texts.stream().anyMatch(words::occurInTerse);
                };
    if (!named) {
      return element;
    }
    return switch (element.vr()) {
      case CS, DS, IS -> withoutTelling(level, suspicious(element));
      case AS, DA, DT, TM -> suspicious(element);
      default -> cleaned(level, element);
    };
  }

  private static boolean isDated(String text) {
    return text.length() >= DATE_DIGITS && DATE.matcher(text).find();
  }

  private boolean tells(Vr vr, String text) {
    return vr == Vr.CS ? isDated(text) || words.occurInCode(text) : words.isIdentifier(text);
  }

  /** Codes or numbers with dummies in place of those which tell, and of short names beside them. */
  private Element withoutTelling(DataSet level, Element element) {
    DataSet written = level.asWritten(element);
    List<String> rest =
        written.texts(element).stream()
            .map(
                text ->
                    tells(element.vr(), text) || words.isKnown(Folded.of(text))
                        ? Dummies.text(element.vr())
                        : text)
            .toList();
    return journal.changed("replaced by a dummy", encoded(written, element, rest));
  }

  private static Element encoded(DataSet level, Element element, List<String> texts) {
    byte[] bytes = level.characterSet().encode(String.join("\\", texts), element.vr());
    return Element.bytes(element.tag(), element.vr(), bytes);
  }

  /** A code, number or time cannot be cleaned and stay valid. */
  private Element suspicious(Element element) {
    journal.review("the value of " + nameOf(element) + " resembles a name");
    return element;
  }

  /** A free text without whom it names, dates, addresses and long numbers. */
  Element cleaned(DataSet level, Element element) {
    DataSet written = level.asWritten(element);
    List<String> texts = written.texts(element);
    List<String> cleaned = texts.stream().map(text -> PlainText.of(text, words)).toList();
    if (cleaned.equals(texts)) {
      return element;
    }
    journal.review("check the cleaned text of " + nameOf(element));
    return journal.changed("cleaned", encoded(written, element, cleaned));
  }

  /**
   * Native pixels with zeros behind the last frame. Of pixels that are called YBR_FULL_422 some
   * have all samples, half as many again: they were decompressed, and kept the name. Where the
   * number of frames is none, all that is there may be frames, and is for a person to see.
   */
  Element uncompressed(DataSet level, Element element, Value.Bytes bytes) {
    Geometry shape = Geometry.of(level);
    long expected = shape.nativeBytes();
    var rest = new TreeMap<>(Map.of(expected + (expected & 1), bytes.length()));
    boolean isWhole =
        shape.photometricInterpretation().endsWith("_422") && bytes.length() / 3 == expected / 2;
    boolean countless =
        level.text("NumberOfFrames").isPresent() && level.number("NumberOfFrames", 0) < 1;
    boolean isPicture = expected == 0 || countless || bytes.length() <= expected + 1 || isWhole;
    return isPicture ? element : picture(element, Blanked.in(bytes, 0, rest));
  }

  /** Compressed pixels with zeros in place of what is no picture. */
  Element compressed(DataSet level, Element element, Value.Fragments fragments) {
    var cleaned = new CompressedFrames(fragments.fragments(), Geometry.of(level), this).cleaned();
    return cleaned.equals(fragments) ? element : picture(element, cleaned);
  }

  private Element picture(Element element, Value cleaned) {
    journal.review("bytes that are no picture were taken out of the pixels");
    return journal.changed("cleaned of text", new Element(element.tag(), element.vr(), cleaned));
  }
}
