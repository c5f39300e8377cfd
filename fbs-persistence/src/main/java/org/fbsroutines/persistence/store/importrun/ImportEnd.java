package org.fbsroutines.persistence.store.importrun;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an import ended.
 *
 * @param outcome what became of it
 * @param counts what became of its rows
 * @param sha256 SHA-256 of the file in hexadecimal; null where it was not read to its end
 * @param bytes the size of the file as it lies there, compressed or not; 0 where it is not known
 * @param problems how many problems were found
 * @param remarks how many remarks were made
 * @param sameAs the run that stored the same content before; null for none
 */
public record ImportEnd(
    ImportOutcome outcome,
    ImportCounts counts,
    @Nullable String sha256,
    long bytes,
    long problems,
    long remarks,
    @Nullable UUID sameAs) {

  /** An end of which nothing is known but this. */
  public static ImportEnd of(ImportOutcome outcome, ImportCounts counts) {
    return new ImportEnd(outcome, counts, null, 0, 0, 0, null);
  }
}
