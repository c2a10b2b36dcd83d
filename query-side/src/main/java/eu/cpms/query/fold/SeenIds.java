package eu.cpms.query.fold;

import java.util.BitSet;

/**
 * Remembers, in 4 MB, which documents may have been written while an empty index is filled. Never
 * forgets one; may take a new one for an old one, which costs one look-up and nothing else.
 */
final class SeenIds {

  private static final int BITS = 1 << 25;
  private final BitSet bits = new BitSet(BITS);

  void add(String id) {
    bits.set(first(id));
    bits.set(second(id));
  }

  boolean mayContain(String id) {
    return bits.get(first(id)) && bits.get(second(id));
  }

  private static int first(String id) {
    return Math.floorMod(id.hashCode() * 0x9E3779B9, BITS);
  }

  private static int second(String id) {
    int hash = 17;
    for (int i = id.length() - 1; i >= 0; i--) {
      hash = hash * 131 + id.charAt(i);
    }
    return Math.floorMod(hash * 0x85EBCA6B, BITS);
  }
}
