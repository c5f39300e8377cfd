package org.fbsroutines.persistence.store.account;

import java.time.Instant;

/**
 * A use of a session.
 *
 * @param at the moment
 * @param notedBefore the use is noted where the last one was noted before this
 * @param accountSince an account's session goes on where it was used after this
 * @param patientSince a patient's session goes on where it was used after this
 */
public record SessionUse(
    Instant at, Instant notedBefore, Instant accountSince, Instant patientSince) {}
