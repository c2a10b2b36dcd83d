package eu.cpms.ingest.check;

/** QuickTime: brand {@code qt}, or a file from before brands that starts with a known atom. */
final class QuickTimeSignature implements Signature {

  private static final Signature OLD = Signature.at(4, "moov", "mdat", "wide", "pnot");

  @Override
  public boolean matches(Content content) throws java.io.IOException {
    return content.hasAt(4, "ftypqt  ") || OLD.matches(content);
  }
}
