package org.fbsroutines.persistence.store.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The access code on a patient's handout.
 *
 * @param accessId its identity
 * @param patientId the patient
 * @param selector its first half, by which it is found
 * @param createdAt when it was given out
 * @param createdBy who gave it out
 * @param expiresAt until when one can sign in with it
 * @param endedAt when it was revoked or replaced, if it was
 * @param endedBecause {@code revoked} or {@code replaced}
 */
public record AccessCodeRow(
    UUID accessId,
    String patientId,
    String selector,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    Optional<Instant> endedAt,
    Optional<String> endedBecause) {}
