package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Finds the fragments of encapsulated pixel data (PS3.5 annex A.4) without reading them. */
final class FragmentReader {
  private final Cursor in;
  private final HeadReader heads;
  private final Limits limits;
  private int count;

  FragmentReader(Cursor in, HeadReader heads, Limits limits) {
    this.in = in;
    this.heads = heads;
    this.limits = limits;
  }

  Value.Fragments read() {
    List<Value.Bytes> pieces = new ArrayList<>();
    Head head = heads.next(true);
    while (head.tag() != Tag.SEQUENCE_END) {
      pieces.add(fragment(head));
      head = heads.next(true);
    }
    return new Value.Fragments(pieces);
  }

  private Value.Bytes fragment(Head head) {
    if (head.tag() != Tag.ITEM || head.hasUndefinedLength()) {
      throw in.malformed(head.start(), "a fragment is expected, not " + Tag.format(head.tag()));
    }
    if (++count > limits.fragments()) {
      throw in.beyond(head.start(), "more than %,d fragments".formatted(limits.fragments()));
    }
    if (head.length() > in.left()) {
      throw heads.tooLong(head, in.source().size());
    }
    var piece = new Value.Bytes(in.source(), in.position(), head.length(), false);
    in.skip(head.length());
    return piece;
  }
}
