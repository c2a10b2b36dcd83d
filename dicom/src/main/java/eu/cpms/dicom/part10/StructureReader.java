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
import java.util.List;
import java.util.Set;

/**
 * Reads the structure of a data set: every tag, representation and length, no value except those
 * that steer reading. Recursion is bounded by {@link Limits#depth()}.
 */
final class StructureReader {
  private final Cursor in;
  private final Trail trail;
  private final Limits limits;
  private final boolean bigEndian;
  private final Set<String> notes;
  private int elements;
  private int fragments;
  private boolean signedPixels;

  StructureReader(Cursor in, Trail trail, Limits limits, boolean bigEndian, Set<String> notes) {
    this.in = in;
    this.trail = trail;
    this.limits = limits;
    this.bigEndian = bigEndian;
    this.notes = notes;
    in.bigEndian(bigEndian);
  }

  /** Reads from the cursor to the end of the source. */
  DataSet root(boolean explicit) {
    return dataSet(explicit, in.source().size(), false, CharacterSets.DEFAULT);
  }

  /** Reads the elements of group 0002. */
  DataSet meta() {
    List<Element> found = new ArrayList<>();
    while (in.left() >= 8 && peekGroup() == 2) {
      found.add(element(head(true), true, in.source().size(), CharacterSets.DEFAULT));
    }
    return new DataSet(found, CharacterSets.DEFAULT);
  }

  private int peekGroup() {
    int group = Tag.group(in.tag());
    in.skip(-4);
    return group;
  }

  private DataSet dataSet(boolean explicit, long end, boolean delimited, CharacterSets inherited) {
    List<Element> found = new ArrayList<>();
    Order order = new Order(notes);
    CharacterSets charset = inherited;
    while (in.position() < end) {
      if (trail.depth() == 0 && isPadding()) {
        break;
      }
      Head head = head(explicit);
      if (head.tag() == Tag.ITEM_END) {
        return finished(found, charset, delimited);
      }
      Element element = element(head, explicit, end, charset);
      if (order.isRepeated(element.tag())) {
        requireUnimportant(element, head.start());
        continue;
      }
      found.add(element);
      if (element.tag() == Tag.SPECIFIC_CHARACTER_SET) {
        charset = CharacterSets.of(new DataSet(List.of(element), charset).texts(element));
      } else if (element.tag() == Tag.PIXEL_REPRESENTATION) {
        signedPixels = new DataSet(List.of(element), charset).number(element.tag(), 0) == 1;
      }
    }
    if (delimited) {
      throw truncated("no item delimiter");
    }
    return new DataSet(found, charset);
  }

  private DataSet finished(List<Element> found, CharacterSets charset, boolean delimited) {
    if (!delimited) {
      throw malformed(in.position() - 8, "an item ends that never began");
    }
    return new DataSet(found, charset);
  }

  /**
   * Real files repeat elements; the first counts, as in other toolkits. Pixels are never dropped.
   */
  private void requireUnimportant(Element repeated, long start) {
    if (repeated.tag() == Tag.PIXEL_DATA || repeated.vr() == Vr.SQ) {
      throw malformed(start, "element " + Tag.format(repeated.tag()) + " appears twice");
    }
    notes.add("element " + Tag.format(repeated.tag()) + " appears twice; the first was read");
  }

  private boolean isPadding() {
    boolean few = in.left() < 8;
    if (!few && peekGroup() != 0) {
      return false;
    }
    boolean zeros = in.onlyZerosFollow();
    if (zeros) {
      notes.add("zeros after the last element were left out");
    }
    return zeros;
  }

  private Head head(boolean explicit) {
    long start = in.position();
    int tag = in.tag();
    if (++elements > limits.elements()) {
      throw new DicomException.LimitExceeded(
          start, trail.toString(), "more than %,d elements".formatted(limits.elements()));
    }
    if (Tag.group(tag) == 0xFFFE) {
      return new Head(tag, Vr.UN, in.unsignedInt(), start);
    }
    return explicit
        ? explicitHead(tag, start)
        : new Head(tag, implicitVr(tag), in.unsignedInt(), start);
  }

  private Vr implicitVr(int tag) {
    var entry = Dictionary.find(tag);
    boolean signed = signedPixels && entry.isPresent() && entry.get().signedByPixels();
    return signed ? Vr.SS : Dictionary.vrOf(tag);
  }

  private Head explicitHead(int tag, long start) {
    String name = in.vr();
    Vr vr = Vr.named(name).filter(known -> known.name().equals(name)).orElse(null);
    if (vr == null) {
      return unknownVr(tag, name, start);
    }
    if (!vr.hasLongLength()) {
      return new Head(tag, vr, in.unsignedShort(), start);
    }
    in.skip(2);
    return new Head(tag, vr, in.unsignedInt(), start);
  }

  /** PS3.5 7.1.2: a representation of a later edition has a 32-bit length. */
  private Head unknownVr(int tag, String name, long start) {
    if (!name.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      return withoutVr(tag, start);
    }
    notes.add("value representation " + name + " is not in the standard; read as UN");
    in.skip(2);
    return new Head(tag, Vr.UN, in.unsignedInt(), start);
  }

  /** Some writers leave single elements implicit in an explicit file. */
  private Head withoutVr(int tag, long start) {
    in.skip(-2);
    long length = in.unsignedInt();
    if (length != Head.UNDEFINED && length > in.left()) {
      throw malformed(start, "element " + Tag.format(tag) + " has no value representation");
    }
    notes.add("some elements have no value representation; read as implicit");
    return new Head(tag, implicitVr(tag), length, start);
  }

  private Element element(Head head, boolean explicit, long end, CharacterSets charset) {
    if (Tag.group(head.tag()) == 0xFFFE) {
      throw malformed(head.start(), "stray delimiter " + Tag.format(head.tag()));
    }
    trail.enter(head.tag());
    if (!head.hasUndefinedLength() && head.length() > end - in.position()) {
      throw tooLong(head, end);
    }
    Value value = value(head, explicit, end, charset);
    trail.leave();
    return new Element(head.tag(), value instanceof Value.Items ? Vr.SQ : head.vr(), value);
  }

  private DicomException tooLong(Head head, long end) {
    String says =
        "the element says %,d bytes, %,d are left".formatted(head.length(), end - in.position());
    boolean beyondFile = head.length() > in.left();
    return beyondFile
        ? new DicomException.Truncated(in.source().size(), trail.toString(), says)
        : malformed(head.start(), says + " in its item");
  }

  private static boolean isFragmented(Head head) {
    boolean bytes = head.vr() == Vr.OB || head.vr() == Vr.OW || head.tag() == Tag.PIXEL_DATA;
    return head.hasUndefinedLength() && bytes;
  }

  private static boolean isSequence(Head head) {
    boolean hidden = head.vr() == Vr.UN && head.hasUndefinedLength();
    return head.vr() == Vr.SQ || hidden;
  }

  private Value value(Head head, boolean explicit, long end, CharacterSets charset) {
    if (isFragmented(head)) {
      return fragments();
    }
    if (isSequence(head)) {
      boolean itemsExplicit = explicit && head.vr() != Vr.UN;
      long stop = head.hasUndefinedLength() ? end : in.position() + head.length();
      return items(itemsExplicit, stop, head.hasUndefinedLength(), charset);
    }
    if (head.hasUndefinedLength()) {
      throw malformed(head.start(), "a " + head.vr() + " cannot have an undefined length");
    }
    boolean forgotten = head.vr() == Vr.UN && Dictionary.vrOf(head.tag()) == Vr.SQ;
    return forgotten && head.length() > 0 ? forgottenItems(head, charset) : bytes(head);
  }

  private Value bytes(Head head) {
    var bytes = new Value.Bytes(in.source(), in.position(), head.length(), bigEndian);
    in.skip(head.length());
    return bytes;
  }

  /** A sequence that passed through a system which did not know it (PS3.5 section 6.2.2). */
  private Value forgottenItems(Head head, CharacterSets charset) {
    long start = in.position();
    int depth = trail.depth();
    try {
      Value.Items items = items(false, start + head.length(), false, charset);
      return new Value.Items(
          items.items(), new Value.Bytes(in.source(), start, head.length(), false));
    } catch (DicomException.Malformed notItems) {
      notes.add("element " + Tag.format(head.tag()) + " should be a sequence; read as bytes");
      in.skip(start - in.position());
      trail.leaveTo(depth);
      return bytes(head);
    }
  }

  private Value.Items items(boolean explicit, long end, boolean delimited, CharacterSets charset) {
    if (trail.depth() > limits.depth()) {
      throw new DicomException.LimitExceeded(
          in.position(), "nested sequences", "deeper than %d".formatted(limits.depth()));
    }
    List<DataSet> items = new ArrayList<>();
    while (in.position() < end) {
      Head head = head(explicit);
      if (head.tag() == Tag.SEQUENCE_END) {
        return new Value.Items(items);
      }
      items.add(item(head, explicit, end, charset));
    }
    if (delimited) {
      throw truncated("no sequence delimiter");
    }
    return new Value.Items(items);
  }

  private DataSet item(Head head, boolean explicit, long end, CharacterSets charset) {
    if (head.tag() != Tag.ITEM) {
      throw malformed(head.start(), "an item is expected, not " + Tag.format(head.tag()));
    }
    if (head.hasUndefinedLength()) {
      return dataSet(explicit, end, true, charset);
    }
    if (head.length() > end - in.position()) {
      throw tooLong(head, end);
    }
    return dataSet(explicit, in.position() + head.length(), false, charset);
  }

  private Value fragments() {
    List<Value.Bytes> pieces = new ArrayList<>();
    while (true) {
      Head head = head(true);
      if (head.tag() == Tag.SEQUENCE_END) {
        return new Value.Fragments(pieces);
      }
      pieces.add(fragment(head));
    }
  }

  private Value.Bytes fragment(Head head) {
    if (head.tag() != Tag.ITEM || head.hasUndefinedLength()) {
      throw malformed(head.start(), "a fragment is expected, not " + Tag.format(head.tag()));
    }
    if (++fragments > limits.fragments()) {
      throw new DicomException.LimitExceeded(
          head.start(), trail.toString(), "more than %,d fragments".formatted(limits.fragments()));
    }
    if (head.length() > in.left()) {
      throw tooLong(head, in.source().size());
    }
    var piece = new Value.Bytes(in.source(), in.position(), head.length(), false);
    in.skip(head.length());
    return piece;
  }

  private DicomException.Truncated truncated(String reason) {
    return new DicomException.Truncated(in.position(), trail.toString(), reason);
  }

  private DicomException.Malformed malformed(long position, String reason) {
    return new DicomException.Malformed(position, trail.toString(), reason);
  }
}
