package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Vr;

/** Tag, representation and length of an element whose value comes next. */
record Head(int tag, Vr vr, long length, long start) {
  static final long UNDEFINED = 0xFFFF_FFFFL;

  boolean hasUndefinedLength() {
    return length == UNDEFINED;
  }

  boolean isFragmented() {
    boolean bytes = vr == Vr.OB || vr == Vr.OW || tag == Tag.PIXEL_DATA;
    return hasUndefinedLength() && bytes;
  }

  /** UN of undefined length hides a sequence (PS3.5 section 6.2.2). */
  boolean isSequence() {
    return vr == Vr.SQ || vr == Vr.UN && hasUndefinedLength();
  }
}
