package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.CharacterSets;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax.Encoding;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the structure of a data set: every tag, representation and length, no value except those
 * that steer reading. Recursion is bounded by {@link Limits#depth()}.
 */
final class StructureReader {
  private final Cursor in;
  private final Limits limits;
  private int fragments;

  StructureReader(Cursor in, Limits limits) {
    this.in = in;
    this.limits = limits;
  }

  /**
   * What is read now: a data set, a sequence, an item or the fragments of pixels.
   *
   * @param end where it ends at the latest
   * @param delimited whether a delimiter must come before that
   * @param charset of the text in it, as far as is known
   */
  private record Level(Encoding encoding, long end, boolean delimited, CharacterSets charset) {
    Level in(CharacterSets other) {
      return other == charset ? this : new Level(encoding, end, delimited, other);
    }
  }

  /** Reads from the cursor to the end of the source. */
  DataSet root(Encoding encoding) {
    return dataSet(new Level(encoding, in.source().size(), false, CharacterSets.DEFAULT));
  }

  /** Reads the elements of group 0002. */
  DataSet meta() {
    var level = new Level(Encoding.EXPLICIT, in.source().size(), false, CharacterSets.DEFAULT);
    Map<Integer, Element> found = new LinkedHashMap<>();
    while (in.left() >= 8 && in.peekGroup() == 2) {
      Element element = element(in.next(), level);
      found.putIfAbsent(element.tag(), element);
    }
    return new DataSet(found.values(), level.charset());
  }

  private DataSet dataSet(Level whole) {
    Map<Integer, Element> found = new LinkedHashMap<>();
    Level level = whole;
    int last = 0;
    for (Head head; (head = next(level, Tag.ITEM_END)) != null; last = head.tag()) {
      Element element = element(head, level);
      if (Integer.compareUnsigned(head.tag(), last) < 0) {
        in.note("elements are not in ascending order");
      }
      int group = Tag.group(head.tag());
      if (in.trail().isEmpty() && (group == 0 || group == 2)) {
        in.note("group 000%d in the data set was left out".formatted(group));
      } else if (found.putIfAbsent(head.tag(), element) == null) {
        level = level.in(steered(element, level.charset()));
      } else {
        requireUnimportant(element, head.start());
      }
    }
    return new DataSet(found.values(), level.charset());
  }

  /** The next head of a level; null at its end. */
  private @Nullable Head next(Level level, int delimiter) {
    in.encoding(level.encoding());
    if (in.position() >= level.end() || isPadding()) {
      if (level.delimited()) {
        String kind = delimiter == Tag.ITEM_END ? "item" : "sequence";
        throw in.truncated(in.position(), "no " + kind + " delimiter");
      }
      return null;
    }
    Head head = in.next();
    boolean ends = head.tag() == delimiter;
    return ends && (level.delimited() || delimiter == Tag.SEQUENCE_END) ? null : head;
  }

  /** Takes notice of the elements which say how those after them are to be read. */
  private CharacterSets steered(Element element, CharacterSets charset) {
    if (element.tag() == Tag.SPECIFIC_CHARACTER_SET) {
      return CharacterSets.of(new DataSet(List.of(element), charset).texts(element));
    }
    if (element.tag() == Tag.PIXEL_REPRESENTATION) {
      in.signedPixels(new DataSet(List.of(element), charset).number(element.tag(), 0) == 1);
    }
    return charset;
  }

  /**
   * Real files repeat elements; the first counts, as in other toolkits. Pixels are never dropped.
   */
  private void requireUnimportant(Element repeated, long start) {
    String twice = "element " + Tag.format(repeated.tag()) + " appears twice";
    if (repeated.tag() == Tag.PIXEL_DATA || repeated.vr() == Vr.SQ) {
      throw in.malformed(start, twice);
    }
    in.note(twice + "; the first was read");
  }

  /**
   * Zeros up to the end of the file are padding by the medium, not content. Eight of them before
   * something else are an empty element (0000,0000).
   */
  private boolean isPadding() {
    if (!in.trail().isEmpty() || in.left() >= 8 && in.peekGroup() != 0 || !in.zerosFollow(16)) {
      return false;
    }
    if (!in.zerosFollow(in.left())) {
      throw in.malformed(in.position(), "zeros in place of an element");
    }
    in.note("zeros after the last element were left out");
    return true;
  }

  private Element element(Head head, Level level) {
    if (Tag.group(head.tag()) == 0xFFFE) {
      throw in.malformed(head.start(), "stray delimiter " + Tag.format(head.tag()));
    }
    in.trail().addLast(head.tag());
    try {
      in.requireWithin(head, level.end());
      Value value = value(head, level);
      boolean untold = level.encoding() == Encoding.IMPLICIT;
      return switch (value) {
        case Value.Items items -> new Element(head.tag(), Vr.SQ, items);
        case Value.Fragments pieces when untold -> new Element(head.tag(), Vr.OB, pieces);
        default -> new Element(head.tag(), head.vr(), value);
      };
    } finally {
      in.trail().removeLast();
    }
  }

  private Value value(Head head, Level level) {
    if (head.isFragmented()) {
      return fragments(level);
    }
    if (head.isSequence()) {
      return items(inside(head, level, head.vr() == Vr.UN));
    }
    if (head.hasUndefinedLength()) {
      throw in.malformed(head.start(), "a " + head.vr() + " cannot have an undefined length");
    }
    boolean forgotten = head.vr() == Vr.UN && Dictionary.vrOf(head.tag()) == Vr.SQ;
    return forgotten && head.length() > 0
        ? forgottenItems(head, level)
        : bytes(head, level.encoding() == Encoding.BIG);
  }

  /** What a UN hides is implicit, whatever is around it (PS3.5 section 6.2.2). */
  private Level inside(Head head, Level around, boolean hidden) {
    boolean delimited = head.hasUndefinedLength();
    return new Level(
        hidden ? Encoding.IMPLICIT : around.encoding(),
        delimited ? around.end() : in.position() + head.length(),
        delimited,
        around.charset());
  }

  private Value.Bytes bytes(Head head, boolean numbersAreBig) {
    var bytes = new Value.Bytes(in.source(), in.position(), head.length(), numbersAreBig);
    in.skip(head.length());
    return bytes;
  }

  /** Encapsulated pixel data (PS3.5 annex A.4). */
  private Value.Fragments fragments(Level around) {
    var level = new Level(around.encoding(), Long.MAX_VALUE, true, around.charset());
    List<Value.Bytes> pieces = new ArrayList<>();
    for (Head head; (head = next(level, Tag.SEQUENCE_END)) != null; ) {
      if (head.tag() != Tag.ITEM || head.hasUndefinedLength()) {
        throw in.malformed(head.start(), "a fragment is expected, not " + Tag.format(head.tag()));
      }
      if (++fragments > limits.fragments()) {
        throw in.beyond(head.start(), "more than %,d fragments".formatted(limits.fragments()));
      }
      in.requireWithin(head, in.source().size());
      pieces.add(bytes(head, false));
    }
    return new Value.Fragments(pieces);
  }

  /** A sequence that passed through a system which did not know it (PS3.5 section 6.2.2). */
  private Value forgottenItems(Head head, Level level) {
    long start = in.position();
    try {
      Value.Items items = items(inside(head, level, true));
      return new Value.Items(
          items.items(), new Value.Bytes(in.source(), start, head.length(), false));
    } catch (DicomException.Malformed | DicomException.Truncated notItems) {
      in.note("element " + Tag.format(head.tag()) + " should be a sequence; read as bytes");
      in.skip(start - in.position());
      return bytes(head, level.encoding() == Encoding.BIG);
    }
  }

  private Value.Items items(Level level) {
    if (in.trail().size() > limits.depth()) {
      throw in.beyond(in.position(), "sequences deeper than %d".formatted(limits.depth()));
    }
    List<DataSet> items = new ArrayList<>();
    for (Head head; (head = next(level, Tag.SEQUENCE_END)) != null; ) {
      if (head.tag() != Tag.ITEM) {
        throw in.malformed(head.start(), "an item is expected, not " + Tag.format(head.tag()));
      }
      in.requireWithin(head, level.end());
      items.add(dataSet(inside(head, level, false)));
    }
    return new Value.Items(items);
  }
}
