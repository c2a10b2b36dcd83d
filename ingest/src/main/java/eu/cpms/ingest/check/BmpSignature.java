package eu.cpms.ingest.check;

import java.util.Set;

/** Windows bitmap: the letters BM and one of the known sizes of the second header. */
final class BmpSignature implements Signature {

  private static final Set<Integer> HEADER_SIZES = Set.of(12, 16, 40, 52, 56, 64, 108, 124);

  @Override
  public boolean matches(Content content) {
    return content.hasAt(0, "BM")
        && HEADER_SIZES.contains(content.at(14))
        && content.hasAt(15, "\0\0\0");
  }
}
