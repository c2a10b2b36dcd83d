package eu.cpms.ingest.check;

import java.io.IOException;

/** Plain text in UTF-8, UTF-16 with a byte order mark, or a one-byte code page. */
final class TextSignature implements Signature {

  @Override
  public boolean matches(Content content) throws IOException {
    return (isWide(content) || hasNoControls(content)) && Format.marked(content).isEmpty();
  }

  private static boolean isWide(Content content) {
    return content.hasAt(0, "\u00ff\u00fe") || content.hasAt(0, "\u00fe\u00ff");
  }

  private static boolean hasNoControls(Content content) {
    return content
        .headText(Content.HEAD)
        .chars()
        .allMatch(c -> c >= ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f');
  }
}
