package org.fbsroutines.persistence.store.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a clinic's audit log.
 *
 * @param seq counts from 1 without a gap
 * @param at the moment
 * @param actor who did it: {@code account} or {@code access} and an id, or a program or user
 * @param actorName the login name of the account, or the patient of the access code; empty where it
 *     is neither
 * @param action what was done, in kebab case
 * @param subjectKind what kind of thing it was done to
 * @param subjectId which one; for a patient who is there, the clinic's own identifier
 * @param detail more about it as a JSON object
 * @param hash SHA-256 in hexadecimal over the entry and the hash of the one before
 */
public record AuditRow(
    long seq,
    Instant at,
    String actor,
    Optional<String> actorName,
    String action,
    String subjectKind,
    String subjectId,
    String detail,
    String hash) {}
