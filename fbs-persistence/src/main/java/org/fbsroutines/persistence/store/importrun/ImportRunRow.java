package org.fbsroutines.persistence.store.importrun;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import and what became of it.
 *
 * @param runId its identity
 * @param kind what it brings in
 * @param fileName the name of the file
 * @param sha256 SHA-256 of the file in hexadecimal; null where it was not read to its end
 * @param adapter which layout the file has
 * @param startedAt when it began
 * @param finishedAt when it ended; null while it runs
 * @param outcome what became of it
 * @param rowsRead rows of the file
 * @param rowsAdded rows that were new
 * @param rowsChanged rows that differed from what was stored
 * @param rowsUnchanged rows that did not
 * @param rowsRejected rows that were refused
 * @param recordedBy who ran it
 * @param bytes the size of the file; 0 where it is not known
 * @param problems how many problems were found
 * @param remarks how many remarks were made
 * @param sameAs the run that stored the same content before; null for none
 */
public record ImportRunRow(
    UUID runId,
    ImportKind kind,
    String fileName,
    @Nullable String sha256,
    String adapter,
    Instant startedAt,
    @Nullable Instant finishedAt,
    ImportOutcome outcome,
    long rowsRead,
    long rowsAdded,
    long rowsChanged,
    long rowsUnchanged,
    long rowsRejected,
    String recordedBy,
    long bytes,
    long problems,
    long remarks,
    @Nullable UUID sameAs) {}
