package eu.cpms.query.fold;

import org.jspecify.annotations.Nullable;

/**
 * A document and the position of the last event in it; {@link #NEVER} when it never was. Positions
 * are the documents' versions in Elasticsearch, so an older state can never overwrite a newer one.
 */
record Versioned<D>(long position, @Nullable D document) {

  static final long NEVER = -1;

  static <D> Versioned<D> absent() {
    return new Versioned<>(NEVER, null);
  }
}
