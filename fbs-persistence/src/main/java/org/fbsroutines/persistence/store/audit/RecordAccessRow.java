package org.fbsroutines.persistence.store.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody looked at a patient's record.
 *
 * @param at when
 * @param accountId whose account it was
 * @param actor what that person is called
 * @param what what was looked at, in kebab case such as {@code patient-page}
 */
public record RecordAccessRow(Instant at, UUID accountId, String actor, String what) {}
