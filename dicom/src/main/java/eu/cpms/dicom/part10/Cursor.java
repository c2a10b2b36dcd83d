package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax.Encoding;
import eu.cpms.dicom.model.Vr;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goes through a source from one element's head to the next (PS3.5 section 7.1), counts them, and
 * knows where it is when something is wrong.
 */
final class Cursor {
  private static final int MOST_NOTES = 100;
  private final ByteSource source;
  private final Limits limits;
  private final Deque<Integer> trail = new ArrayDeque<>();
  private final Set<String> notes;
  private final byte[] scratch = new byte[8];
  private final ByteBuffer numbers = ByteBuffer.wrap(scratch);
  private Encoding encoding = Encoding.EXPLICIT;
  private long position;
  private int elements;
  private boolean signedPixels;

  Cursor(ByteSource source, long position, Limits limits, Set<String> notes) {
    this.source = source;
    this.position = position;
    this.limits = limits;
    this.notes = notes;
    encoding(Encoding.EXPLICIT);
  }

  /** How elements are written from here on; explicit and little endian if nobody says. */
  void encoding(Encoding next) {
    encoding = next;
    numbers.order(next == Encoding.BIG ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
  }

  ByteSource source() {
    return source;
  }

  long position() {
    return position;
  }

  long left() {
    return source.size() - position;
  }

  void skip(long bytes) {
    position += bytes;
  }

  /** The elements around the position, outermost first. */
  Deque<Integer> trail() {
    return trail;
  }

  /** Remembers what was read leniently; a hundred notes say enough about any file. */
  void note(String what) {
    if (notes.size() < MOST_NOTES) {
      notes.add(what);
    }
  }

  DicomException truncated(long at, String reason) {
    return new DicomException.Truncated(at, where(), reason);
  }

  DicomException malformed(long at, String reason) {
    return new DicomException.Malformed(at, where(), reason);
  }

  DicomException beyond(long at, String limit) {
    return new DicomException.LimitExceeded(at, where(), limit);
  }

  private String where() {
    return trail.isEmpty()
        ? "the data set"
        : trail.stream().map(Tag::format).collect(Collectors.joining("/"));
  }

  int tag() {
    fill(4, "a tag");
    return numbers.getShort(0) << 16 | Short.toUnsignedInt(numbers.getShort(2));
  }

  int peekGroup() {
    int group = Tag.group(tag());
    position -= 4;
    return group;
  }

  int unsignedShort() {
    fill(2, "a length");
    return Short.toUnsignedInt(numbers.getShort(0));
  }

  long unsignedInt() {
    fill(4, "a length");
    return Integer.toUnsignedLong(numbers.getInt(0));
  }

  String vr() {
    fill(2, "a value representation");
    return new String(scratch, 0, 2, StandardCharsets.ISO_8859_1);
  }

  /** Whether the bytes that follow, so many at most, are zeros. */
  boolean zerosFollow(long most) {
    byte[] block = new byte[4096];
    long end = position + Math.min(most, left());
    for (long at = position; at < end; at += block.length) {
      int read = source.read(at, block, 0, (int) Math.min(block.length, end - at));
      for (int i = 0; i < read; i++) {
        if (block[i] != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private void fill(int bytes, String what) {
    int read = source.read(position, numbers.clear().limit(bytes));
    if (read < bytes) {
      throw truncated(position + read, "%s needs %d bytes".formatted(what, bytes));
    }
    position += bytes;
  }

  /** From now on, attributes that may be US or SS are SS. */
  void signedPixels(boolean signed) {
    signedPixels = signed;
  }

  /** Reads tag, representation and length; the value comes next. */
  Head next() {
    long start = position;
    int tag = tag();
    if (++elements > limits.elements()) {
      throw beyond(start, "more than %,d elements".formatted(limits.elements()));
    }
    if (Tag.group(tag) == 0xFFFE) {
      return new Head(tag, Vr.UN, unsignedInt(), start);
    }
    return encoding == Encoding.IMPLICIT
        ? new Head(tag, implicitVr(tag), unsignedInt(), start)
        : explicitHead(tag, start);
  }

  private Vr implicitVr(int tag) {
    boolean signed =
        signedPixels && Dictionary.find(tag).filter(Dictionary.Entry::signedByPixels).isPresent();
    return signed ? Vr.SS : Dictionary.vrOf(tag);
  }

  private Head explicitHead(int tag, long start) {
    String name = vr();
    Vr vr = Vr.named(name).orElse(null);
    if (vr == null) {
      return unknownVr(tag, name, start);
    }
    if (!vr.hasLongLength()) {
      return new Head(tag, vr, unsignedShort(), start);
    }
    skip(2);
    return new Head(tag, vr, unsignedInt(), start);
  }

  /**
   * A representation of a later edition has a 32-bit length (PS3.5 section 6.2); without letters it
   * is none: some writers leave single elements implicit in an explicit file.
   */
  private Head unknownVr(int tag, String name, long start) {
    boolean later = name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    skip(later ? 2 : -2);
    long length = unsignedInt();
    if (!later && length != Head.UNDEFINED && length > left()) {
      throw malformed(start, "element " + Tag.format(tag) + " has no value representation");
    }
    note(
        later
            ? "value representation " + name + " is not in the standard; read as UN"
            : "some elements have no value representation; read as implicit");
    return new Head(tag, later ? Vr.UN : implicitVr(tag), length, start);
  }

  /**
   * Checks that a value ends where its surroundings do.
   *
   * @throws DicomException.Truncated when the file was cut
   * @throws DicomException.Malformed when the length lies
   */
  void requireWithin(Head head, long end) {
    if (!head.hasUndefinedLength() && head.length() > end - position) {
      String says =
          "the element says %,d bytes, %,d are left".formatted(head.length(), end - position);
      throw head.length() > left()
          ? truncated(source.size(), says)
          : malformed(head.start(), says + " in its item");
    }
  }
}
