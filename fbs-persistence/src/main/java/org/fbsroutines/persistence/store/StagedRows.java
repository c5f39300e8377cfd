package org.fbsroutines.persistence.store;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The way of one kind's rows from a staging table into the store. All of it happens in one
 * transaction inside a clinic.
 */
public interface StagedRows {

  /** Makes the staging table and begins to fill it. */
  StagedCopy stage(Handle handle);

  /**
   * Tells whether rows can be stored at once, to be refused by the constraints where they clash.
   * Where they cannot, or were refused, {@link #takeOutRefused} comes first.
   */
  boolean isSimple(Handle handle);

  /** Finds the rows that cannot be stored, hands them over by line, and takes them out. */
  void takeOutRefused(Handle handle, Consumer<Refused> consumer);

  /**
   * Names the temporary table of the patients whose facts the merge may have changed; empty where
   * it changes none.
   */
  default String patientsWithFacts() {
    return "";
  }

  /**
   * Stores the rows by statements over the whole set.
   *
   * @throws StoreException if a constraint refuses a row; only where nothing was taken out before
   */
  MergeCounts merge(Handle handle, Recording recording);
}
