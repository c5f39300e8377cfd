package org.fbsroutines.persistence.store;

import java.time.Instant;

/**
 * Something that was done or seen, to be written to the audit log.
 *
 * @param at the moment
 * @param actor who did it
 * @param action what was done, in kebab case such as {@code approve-routine}
 * @param subjectKind what kind of thing it was done to, such as {@code patient}
 * @param subjectId which one
 * @param detail more about it as a JSON object
 */
public record NewAuditEntry(
    Instant at, String actor, String action, String subjectKind, String subjectId, String detail) {}
