package org.fbsroutines.domain.screening;

import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Some of the places of a row of bits, kept as the words that have any. Immutable. */
final class Places {
  private static final int WORD = Long.SIZE;

  private final int[] words;
  private final long[] masks;

  private Places(int[] words, long[] masks) {
    this.words = words;
    this.masks = masks;
  }

  static Places of(Collection<Integer> places) {
    SortedMap<Integer, Long> masks = new TreeMap<>();
    places.forEach(place -> masks.merge(place / WORD, 1L << place, (one, other) -> one | other));
    return new Places(Ints.toArray(masks.keySet()), Longs.toArray(masks.values()));
  }

  /** An empty row of bits with so many places. */
  static long[] row(int size) {
    return new long[(size + WORD - 1) / WORD];
  }

  static void mark(long[] row, int place) {
    row[place / WORD] |= 1L << place;
  }

  static boolean isMarked(long[] row, int place) {
    return (row[place / WORD] & 1L << place) != 0;
  }

  boolean anyIn(long[] row) {
    for (int i = 0; i < words.length; i++) {
      if ((row[words[i]] & masks[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  boolean anyInButNotIn(long[] row, long[] other) {
    for (int i = 0; i < words.length; i++) {
      if ((row[words[i]] & ~other[words[i]] & masks[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  boolean allIn(long[] row) {
    for (int i = 0; i < words.length; i++) {
      if ((row[words[i]] & masks[i]) != masks[i]) {
        return false;
      }
    }
    return true;
  }

  int countIn(long[] row) {
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      count += Long.bitCount(row[words[i]] & masks[i]);
    }
    return count;
  }

  /** Takes each of these places that is marked in the row, in ascending order. */
  void forEachIn(long[] row, IntConsumer action) {
    for (int i = 0; i < words.length; i++) {
      for (long left = row[words[i]] & masks[i]; left != 0; left &= left - 1) {
        action.accept(words[i] * WORD + Long.numberOfTrailingZeros(left));
      }
    }
  }
}
