package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax.Encoding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Collectors;

/** A position in a source, reading the few numbers that structure is made of. */
final class Cursor {
  private static final int MOST_NOTES = 100;
  private final ByteSource source;
  private final Deque<Integer> trail = new ArrayDeque<>();
  private final Set<String> notes;
  private final byte[] scratch = new byte[8];
  private final ByteBuffer numbers = ByteBuffer.wrap(scratch);
  private long position;

  Cursor(ByteSource source, long position, Encoding encoding, Set<String> notes) {
    this.source = source;
    this.position = position;
    this.notes = notes;
    order(encoding);
  }

  /** In which order the bytes of numbers come from here on. */
  void order(Encoding encoding) {
    numbers.order(encoding == Encoding.BIG ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
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

  /** Whether only zeros follow: padding by the medium, not content. */
  boolean onlyZerosFollow() {
    byte[] block = new byte[4096];
    for (long at = position; at < source.size(); at += block.length) {
      int read = source.read(at, block, 0, block.length);
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
}
