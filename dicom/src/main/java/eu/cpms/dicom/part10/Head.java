package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.Vr;

/** Tag, representation and length of an element whose value comes next. */
record Head(int tag, Vr vr, long length, long start) {
  static final long UNDEFINED = 0xFFFF_FFFFL;

  boolean hasUndefinedLength() {
    return length == UNDEFINED;
  }
}
