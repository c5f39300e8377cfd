package org.fbsroutines.persistence.store;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A page of a list that is found by the key of its first or last row, so that it stays one when
 * rows come and go, and costs the same wherever it lies.
 *
 * @param <T> a row
 * @param rows in the order of the list
 * @param hasPrevious whether there are rows before it
 * @param hasNext whether there are rows after it
 */
public record KeyPage<T>(ImmutableList<T> rows, boolean hasPrevious, boolean hasNext) {

  /**
   * Reads rows of a list.
   *
   * @param <K> where a row stands
   * @param <T> a row
   */
  @FunctionalInterface
  public interface Reader<K, T> {
    /**
     * Reads the next rows.
     *
     * @param beyond the row that they follow; empty at the beginning
     * @param backwards whether the list is read from its end
     * @param limit how many rows to read at most
     * @return in the order in which they were read
     */
    ImmutableList<T> read(Optional<K> beyond, boolean backwards, int limit);
  }

  /**
   * Where a page lies: after a row, before one, or at the beginning.
   *
   * @param <K> where a row stands
   * @param after the last row of the page before
   * @param before the first row of the page after; without {@code after} only
   */
  public record Place<K>(Optional<K> after, Optional<K> before) {
    /** Refuses null. */
    public Place {
      requireNonNull(after, "after");
      requireNonNull(before, "before");
    }

    /** The beginning of a list. */
    public static <K> Place<K> beginning() {
      return new Place<>(Optional.empty(), Optional.empty());
    }
  }

  /**
   * Reads a page. Where fewer rows lie before a place than a page has, it is the first page.
   *
   * @param size how many rows it has at most, at least 1
   */
  public static <K, T> KeyPage<T> read(Place<K> place, int size, Reader<K, T> reader) {
    if (place.after().isEmpty() && place.before().isPresent()) {
      ImmutableList<T> found = reader.read(place.before(), true, size + 1);
      if (found.size() >= size) {
        return new KeyPage<>(first(found, size).reverse(), found.size() > size, true);
      }
    }
    ImmutableList<T> found = reader.read(place.after(), false, size + 1);
    return new KeyPage<>(first(found, size), place.after().isPresent(), found.size() > size);
  }

  private static <T> ImmutableList<T> first(ImmutableList<T> found, int size) {
    return found.subList(0, Math.min(size, found.size()));
  }
}
