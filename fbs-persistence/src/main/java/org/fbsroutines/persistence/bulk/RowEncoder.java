package org.fbsroutines.persistence.bulk;

import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.store.staging.CopyRows;
import org.fbsroutines.persistence.store.staging.RowPlace;

/** Adds a row to those that are sent to the staging table; called by many threads. */
interface RowEncoder<T> {

  /**
   * Adds a row as a whole or not at all.
   *
   * @param place where it stands in the file
   * @throws FormatException if what else the clinic has makes it wrong
   */
  void add(CopyRows rows, Located<T> row, RowPlace place);
}
