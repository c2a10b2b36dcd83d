package eu.cpms.ingest.check;

/** MPEG-4 (ISO/IEC 14496-12): starts with a file type box of any brand but QuickTime's. */
final class Mp4Signature implements Signature {

  @Override
  public boolean matches(Content content) {
    return content.hasAt(4, "ftyp") && !content.hasAt(8, "qt  ");
  }
}
