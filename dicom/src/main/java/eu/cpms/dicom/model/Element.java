package eu.cpms.dicom.model;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** One data element. */
public record Element(int tag, Vr vr, Value value) {
  /** An element with text of the default repertoire (ASCII). */
  public static Element ascii(int tag, Vr vr, String text) {
    return bytes(tag, vr, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** The attribute with this keyword, text of the default repertoire. */
  public static Element ascii(String keyword, String text) {
    int tag = Dictionary.tag(keyword);
    return ascii(tag, Dictionary.vrOf(tag), text);
  }

  public static Element bytes(int tag, Vr vr, byte[] bytes) {
    return new Element(tag, vr, Value.Bytes.of(bytes));
  }

  /** A sequence. */
  public static Element items(int tag, List<DataSet> items) {
    return new Element(tag, Vr.SQ, new Value.Items(items));
  }

  /** The same value under another representation. */
  public Element as(Vr other) {
    return other == vr ? this : new Element(tag, other, value);
  }

  /** Another value, text of the default repertoire, in place of this one. */
  public Element with(String text) {
    return ascii(tag, vr, text);
  }

  /**
   * The representation; the dictionary's for a known element that the file hides as UN, and for
   * text that it calls something else. A number may be stored as one where it should be text.
   */
  public Vr knownVr() {
    if (vr.isText() || vr == Vr.SQ) {
      return vr;
    }
    Vr known = Dictionary.vrOf(tag);
    boolean number = vr.kind() == Vr.Kind.NUMBER && (known == Vr.DS || known == Vr.IS);
    boolean text = known.isText() && !number && value instanceof Value.Bytes;
    return vr == Vr.UN || text ? known : vr;
  }

  /** Whether there is no value at all. */
  public boolean isEmpty() {
    return switch (value) {
      case Value.Bytes bytes -> bytes.length() == 0;
      case Value.Items items -> items.items().isEmpty();
      case Value.Fragments fragments -> fragments.fragments().isEmpty();
    };
  }

  @Override
  public String toString() {
    return Tag.format(tag) + " " + vr;
  }
}
