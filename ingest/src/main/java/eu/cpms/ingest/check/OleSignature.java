package eu.cpms.ingest.check;

import java.io.IOException;
import java.util.Set;

/** Old Office files (MS-CFB): a compound file with a stream that only one program writes. */
final class OleSignature implements Signature {

  private final Set<String> streams;

  OleSignature(String... streams) {
    this.streams = Set.of(streams);
  }

  @Override
  public boolean matches(Content content) throws IOException {
    return content.hasAt(0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")
        && new OleDirectory(content).names().anyMatch(streams::contains);
  }
}
