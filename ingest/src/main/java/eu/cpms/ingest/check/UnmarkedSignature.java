package eu.cpms.ingest.check;

import java.io.IOException;

/** Raw sound has no mark of its own: it is told by not having any other format's. */
final class UnmarkedSignature implements Signature {

  @Override
  public boolean matches(Content content) throws IOException {
    return Format.marked(content).isEmpty();
  }
}
