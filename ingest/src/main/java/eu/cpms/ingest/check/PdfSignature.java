package eu.cpms.ingest.check;

/** PDF (ISO 32000-2, 7.5.2); a byte order mark or white space in front is tolerated. */
final class PdfSignature implements Signature {

  @Override
  public boolean matches(Content content) {
    String start = content.headText(64);
    String mark = "\u00ef\u00bb\u00bf";
    return (start.startsWith(mark) ? start.substring(mark.length()) : start)
        .stripLeading()
        .startsWith("%PDF-");
  }
}
