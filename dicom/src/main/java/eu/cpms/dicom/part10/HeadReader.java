package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax.Encoding;
import eu.cpms.dicom.model.Vr;

/** Reads tag, representation and length (PS3.5 section 7.1), and counts. */
final class HeadReader {
  private final Cursor in;
  private final Limits limits;
  private int elements;
  private boolean signedPixels;

  HeadReader(Cursor in, Limits limits) {
    this.in = in;
    this.limits = limits;
  }

  /** From here on, attributes that may be US or SS are SS. */
  void signedPixels(boolean signed) {
    signedPixels = signed;
  }

  Head next(Encoding encoding) {
    long start = in.position();
    int tag = in.tag();
    if (++elements > limits.elements()) {
      throw in.beyond(start, "more than %,d elements".formatted(limits.elements()));
    }
    if (Tag.group(tag) == 0xFFFE) {
      return new Head(tag, Vr.UN, in.unsignedInt(), start);
    }
    return encoding == Encoding.IMPLICIT
        ? new Head(tag, implicitVr(tag), in.unsignedInt(), start)
        : explicitHead(tag, start);
  }

  private Vr implicitVr(int tag) {
    boolean signed =
        signedPixels && Dictionary.find(tag).filter(Dictionary.Entry::signedByPixels).isPresent();
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

  /**
   * A representation of a later edition has a 32-bit length (PS3.5 section 6.2); without letters it
   * is none: some writers leave single elements implicit in an explicit file.
   */
  private Head unknownVr(int tag, String name, long start) {
    boolean later = name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    in.skip(later ? 2 : -2);
    long length = in.unsignedInt();
    if (!later && length != Head.UNDEFINED && length > in.left()) {
      throw in.malformed(start, "element " + Tag.format(tag) + " has no value representation");
    }
    in.note(
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
    if (!head.hasUndefinedLength() && head.length() > end - in.position()) {
      String says =
          "the element says %,d bytes, %,d are left".formatted(head.length(), end - in.position());
      throw head.length() > in.left()
          ? in.truncated(in.source().size(), says)
          : in.malformed(head.start(), says + " in its item");
    }
  }
}
