package org.fbsroutines.persistence.store.rescreening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One pass through all patients of a clinic.
 *
 * @param rescreeningId its id
 * @param onDate the day it decides for
 * @param startedAt what was recorded later is left out
 * @param startedBy who started it
 * @param ruleBookVersion the rule book in force
 * @param catalogueRevision the catalogue in force
 * @param previousId the pass it is compared with; empty for the first
 * @param finishedAt when the last chunk was done, or when it was abandoned
 */
public record RescreeningRow(
    UUID rescreeningId,
    LocalDate onDate,
    Instant startedAt,
    String startedBy,
    int ruleBookVersion,
    long catalogueRevision,
    Optional<UUID> previousId,
    Optional<Instant> finishedAt) {}
