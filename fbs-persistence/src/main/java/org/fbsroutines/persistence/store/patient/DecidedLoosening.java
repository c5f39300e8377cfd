package org.fbsroutines.persistence.store.patient;

import java.time.Instant;

/**
 * A change that a file stated and on which somebody has decided.
 *
 * @param change what was queued
 * @param decision what was decided
 * @param decidedAt when
 * @param decidedBy by whom
 */
public record DecidedLoosening(
    QueuedLoosening change,
    QueuedLooseningStore.Decision decision,
    Instant decidedAt,
    String decidedBy) {}
