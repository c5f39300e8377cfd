package org.fbsroutines.persistence.store.audit;

import java.time.Instant;

/**
 * One entry of a clinic's audit log.
 *
 * @param seq counts from 1 without a gap
 * @param at the moment
 * @param actor who did it
 * @param action what was done, in kebab case
 * @param subjectKind what kind of thing it was done to
 * @param subjectId which one
 * @param detail more about it as a JSON object
 * @param hash SHA-256 in hexadecimal over the entry and the hash of the one before
 */
public record AuditRow(
    long seq,
    Instant at,
    String actor,
    String action,
    String subjectKind,
    String subjectId,
    String detail,
    String hash) {}
