package org.fbsroutines.persistence.store.staging;

import java.util.UUID;
import java.util.function.Consumer;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The way of one kind's rows from a staging table into the store. All of it happens in one
 * transaction inside a clinic.
 *
 * <p>Every row looks up what is stored under its key, by a lateral query that a {@code limit} keeps
 * apart. A join would be planned by statistics that know nothing yet of a clinic's first rows, nor
 * of those that this transaction stored, and so might compare every row with every other.
 */
public interface StagedRows {

  /** Makes the staging table and begins to fill it. */
  StagedCopy stage(Handle handle);

  /**
   * Returns whether rows that are all new can be stored while others are still being read; the
   * constraints refuse what clashes with what is there.
   */
  default boolean takesParts() {
    return false;
  }

  /**
   * Returns whether the rows of a part can be stored before all others are there.
   *
   * @param part the table of its rows
   */
  default boolean isStoredAlone(Handle handle, String part) {
    return true;
  }

  /**
   * Stores the rows of a part as new ones; only where {@link #takesParts} and {@link
   * #isStoredAlone}.
   *
   * @return how many rows
   * @throws StoreException if a constraint refuses a row
   */
  default long storePart(Handle handle, Recording recording) {
    throw new IllegalStateException("rows of this kind are merged as a whole");
  }

  /** Finds the rows that cannot be stored, hands them over by row, and takes them out. */
  void takeOutRefused(Handle handle, Consumer<Refused> consumer);

  /**
   * Hands over what the merge would change of who patients are; only between {@link
   * #takeOutRefused} and {@link #merge}.
   */
  default void forEachRenamed(Handle handle, Consumer<Renamed> consumer) {}

  /**
   * What would change of who a patient is.
   *
   * @param line the line on which the row begins
   * @param field the column
   * @param stored what is stored; null where nothing is
   * @param arriving what would be
   */
  record Renamed(
      long line, String patientId, String field, @Nullable String stored, String arriving) {}

  /** Returns whether each row is a person, who may be there already under another id. */
  default boolean arePeople() {
    return false;
  }

  /**
   * Names the temporary table of the patients whose facts the merge may have changed; empty where
   * it changes none.
   */
  default String patientsWithFacts() {
    return "";
  }

  /**
   * Keeps what the rows state in codes of other systems, after the merge.
   *
   * @param run the import
   */
  default void keepEntries(Handle handle, UUID run, Recording recording) {}

  /**
   * Stores the rows by statements over the whole set, after {@link #takeOutRefused}. Rows of parts
   * that were stored before are unchanged.
   *
   * @throws StoreException if a constraint refuses a row
   */
  MergeCounts merge(Handle handle, Recording recording);

  /** Returns whether something of the rows may be held back until a clinician confirms it. */
  default boolean holdsBack() {
    return !patientsWithFacts().isEmpty();
  }
}
