package eu.cpms.ingest.check;

import java.io.IOException;

/** Tells by a file's content whether it is of one format. */
@FunctionalInterface
interface Signature {

  boolean matches(Content content) throws IOException;

  /** Any of these strings, one byte per character, at {@code offset}. */
  static Signature at(int offset, String... magic) {
    return content -> {
      for (String one : magic) {
        if (content.hasAt(offset, one)) {
          return true;
        }
      }
      return false;
    };
  }

  default Signature and(Signature other) {
    return content -> matches(content) && other.matches(content);
  }
}
