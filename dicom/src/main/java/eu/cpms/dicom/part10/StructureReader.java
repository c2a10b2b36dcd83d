package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.CharacterSets;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the structure of a data set: every tag, representation and length, no value except those
 * that steer reading. Recursion is bounded by {@link Limits#depth()}.
 */
final class StructureReader {
  private final Cursor in;
  private final Limits limits;
  private final HeadReader heads;
  private int fragments;

  StructureReader(Cursor in, Limits limits) {
    this.in = in;
    this.limits = limits;
    this.heads = new HeadReader(in, limits);
  }

  /** Reads from the cursor to the end of the source. */
  DataSet root(boolean explicit) {
    return dataSet(explicit, in.source().size(), false, CharacterSets.DEFAULT);
  }

  /** Reads the elements of group 0002. */
  DataSet meta() {
    List<Element> found = new ArrayList<>();
    while (in.left() >= 8 && in.peekGroup() == 2) {
      found.add(element(heads.next(true), true, in.source().size(), CharacterSets.DEFAULT));
    }
    return new DataSet(found, CharacterSets.DEFAULT);
  }

  private DataSet dataSet(boolean explicit, long end, boolean delimited, CharacterSets inherited) {
    List<Element> found = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    CharacterSets charset = inherited;
    int last = 0;
    while (in.position() < end && !isPadding()) {
      Head head = heads.next(explicit);
      if (head.tag() == Tag.ITEM_END && delimited) {
        return new DataSet(found, charset);
      }
      Element element = element(head, explicit, end, charset);
      if (Integer.compareUnsigned(element.tag(), last) < 0) {
        in.note("elements are not in ascending order");
      }
      last = element.tag();
      if (in.trail().isEmpty() && Tag.group(last) == 2) {
        in.note("group 0002 in the data set was left out");
      } else if (seen.add(last)) {
        found.add(element);
        charset = steered(element, charset);
      } else {
        requireUnimportant(element, head.start());
      }
    }
    if (delimited) {
      throw in.truncated(in.position(), "no item delimiter");
    }
    return new DataSet(found, charset);
  }

  /** Takes notice of the elements which say how those after them are to be read. */
  private CharacterSets steered(Element element, CharacterSets charset) {
    if (element.tag() == Tag.SPECIFIC_CHARACTER_SET) {
      return CharacterSets.of(new DataSet(List.of(element), charset).texts(element));
    }
    if (element.tag() == Tag.PIXEL_REPRESENTATION) {
      heads.signedPixels(new DataSet(List.of(element), charset).number(element.tag(), 0) == 1);
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

  /** Zeros up to the end of the file; group 0000 means nothing else in a file. */
  private boolean isPadding() {
    if (!in.trail().isEmpty() || in.left() >= 8 && in.peekGroup() != 0) {
      return false;
    }
    if (in.onlyZerosFollow()) {
      in.note("zeros after the last element were left out");
      return true;
    }
    if (in.left() >= 8) {
      throw in.malformed(in.position(), "group 0000 has no place in a file");
    }
    return false;
  }

  private Element element(Head head, boolean explicit, long end, CharacterSets charset) {
    if (Tag.group(head.tag()) == 0xFFFE) {
      throw in.malformed(head.start(), "stray delimiter " + Tag.format(head.tag()));
    }
    in.trail().addLast(head.tag());
    if (!head.hasUndefinedLength()) {
      heads.requireWithin(head, end);
    }
    Value value = value(head, explicit, end, charset);
    in.trail().removeLast();
    return switch (value) {
      case Value.Items items -> new Element(head.tag(), Vr.SQ, value);
      case Value.Fragments pieces when !explicit -> new Element(head.tag(), Vr.OB, value);
      default -> new Element(head.tag(), head.vr(), value);
    };
  }

  private Value value(Head head, boolean explicit, long end, CharacterSets charset) {
    if (head.isFragmented()) {
      return fragments();
    }
    if (head.isSequence()) {
      long stop = head.hasUndefinedLength() ? end : in.position() + head.length();
      return head.vr() == Vr.UN
          ? unknownItems(stop, true, charset)
          : items(explicit, stop, head.hasUndefinedLength(), charset);
    }
    if (head.hasUndefinedLength()) {
      throw in.malformed(head.start(), "a " + head.vr() + " cannot have an undefined length");
    }
    boolean forgotten = head.vr() == Vr.UN && Dictionary.vrOf(head.tag()) == Vr.SQ;
    return forgotten && head.length() > 0
        ? forgottenItems(head, charset)
        : bytes(head, in.isBigEndian());
  }

  /** Implicit and little endian, whatever is around it (PS3.5 section 6.2.2). */
  private Value.Items unknownItems(long end, boolean delimited, CharacterSets charset) {
    boolean around = in.isBigEndian();
    in.bigEndian(false);
    try {
      return items(false, end, delimited, charset);
    } finally {
      in.bigEndian(around);
    }
  }

  private Value.Bytes bytes(Head head, boolean numbersAreBig) {
    var bytes = new Value.Bytes(in.source(), in.position(), head.length(), numbersAreBig);
    in.skip(head.length());
    return bytes;
  }

  /** Encapsulated pixel data (PS3.5 annex A.4). */
  private Value.Fragments fragments() {
    List<Value.Bytes> pieces = new ArrayList<>();
    for (Head head = heads.next(true); head.tag() != Tag.SEQUENCE_END; head = heads.next(true)) {
      if (head.tag() != Tag.ITEM || head.hasUndefinedLength()) {
        throw in.malformed(head.start(), "a fragment is expected, not " + Tag.format(head.tag()));
      }
      if (++fragments > limits.fragments()) {
        throw in.beyond(head.start(), "more than %,d fragments".formatted(limits.fragments()));
      }
      heads.requireWithin(head, in.source().size());
      pieces.add(bytes(head, false));
    }
    return new Value.Fragments(pieces);
  }

  /** A sequence that passed through a system which did not know it (PS3.5 section 6.2.2). */
  private Value forgottenItems(Head head, CharacterSets charset) {
    long start = in.position();
    int depth = in.trail().size();
    try {
      Value.Items items = unknownItems(start + head.length(), false, charset);
      return new Value.Items(
          items.items(), new Value.Bytes(in.source(), start, head.length(), false));
    } catch (DicomException.Malformed | DicomException.Truncated notItems) {
      in.note("element " + Tag.format(head.tag()) + " should be a sequence; read as bytes");
      in.skip(start - in.position());
      while (in.trail().size() > depth) {
        in.trail().removeLast();
      }
      return bytes(head, in.isBigEndian());
    }
  }

  private Value.Items items(boolean explicit, long end, boolean delimited, CharacterSets charset) {
    if (in.trail().size() > limits.depth()) {
      throw in.beyond(in.position(), "sequences deeper than %d".formatted(limits.depth()));
    }
    List<DataSet> items = new ArrayList<>();
    while (in.position() < end) {
      Head head = heads.next(explicit);
      if (head.tag() == Tag.SEQUENCE_END) {
        return new Value.Items(items);
      }
      items.add(item(head, explicit, end, charset));
    }
    if (delimited) {
      throw in.truncated(in.position(), "no sequence delimiter");
    }
    return new Value.Items(items);
  }

  private DataSet item(Head head, boolean explicit, long end, CharacterSets charset) {
    if (head.tag() != Tag.ITEM) {
      throw in.malformed(head.start(), "an item is expected, not " + Tag.format(head.tag()));
    }
    if (head.hasUndefinedLength()) {
      return dataSet(explicit, end, true, charset);
    }
    heads.requireWithin(head, end);
    return dataSet(explicit, in.position() + head.length(), false, charset);
  }
}
