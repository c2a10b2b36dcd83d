package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Vr;

/** Reads tag, representation and length (PS3.5 section 7.1), and counts. */
final class HeadReader {
  private final Cursor in;
  private final Limits limits;
  private final Notes notes;
  private int elements;
  private boolean signedPixels;

  HeadReader(Cursor in, Limits limits, Notes notes) {
    this.in = in;
    this.limits = limits;
    this.notes = notes;
  }

  /** From here on, attributes that may be US or SS are SS. */
  void signedPixels(boolean signed) {
    signedPixels = signed;
  }

  Head next(boolean explicit) {
    long start = in.position();
    int tag = in.tag();
    if (++elements > limits.elements()) {
      throw in.beyond(start, "more than %,d elements".formatted(limits.elements()));
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
    Vr vr = Vr.named(name).orElse(null);
    if (vr == null) {
      return unknownVr(tag, name, start);
    }
    if (!vr.hasLongLength()) {
      return new Head(tag, vr, in.unsignedShort(), start);
    }
    in.skip(2);
    return new Head(tag, vr, in.unsignedInt(), start);
  }

  /** PS3.5 6.2: a representation of a later edition has a 32-bit length. */
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
      throw in.malformed(start, "element " + Tag.format(tag) + " has no value representation");
    }
    notes.add("some elements have no value representation; read as implicit");
    return new Head(tag, implicitVr(tag), length, start);
  }

  /** The error for a length that does not fit: the file was cut, or the length lies. */
  DicomException tooLong(Head head, long end) {
    String says =
        "the element says %,d bytes, %,d are left".formatted(head.length(), end - in.position());
    return head.length() > in.left()
        ? in.truncated(in.source().size(), says)
        : in.malformed(head.start(), says + " in its item");
  }
}
