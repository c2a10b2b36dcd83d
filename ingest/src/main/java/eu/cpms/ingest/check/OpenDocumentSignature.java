package eu.cpms.ingest.check;

/**
 * OpenDocument (ISO/IEC 26300-3, 3.3): a zip file whose first entry is named mimetype, not
 * compressed, and says which kind it is.
 */
final class OpenDocumentSignature implements Signature {

  private static final int NAME = 30;
  private static final int TEXT = NAME + "mimetype".length();

  private final String mediaType;

  OpenDocumentSignature(String kind) {
    this.mediaType = "application/vnd.oasis.opendocument." + kind;
  }

  @Override
  public boolean matches(Content content) {
    return content.hasAt(0, "PK\u0003\u0004")
        && content.hasAt(NAME, "mimetype" + mediaType)
        && content.hasAt(TEXT + mediaType.length(), "PK");
  }
}
