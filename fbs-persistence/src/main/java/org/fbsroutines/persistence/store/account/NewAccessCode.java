package org.fbsroutines.persistence.store.account;

import java.time.Instant;
import java.util.UUID;

/**
 * An access code to be stored.
 *
 * @param accessId its identity
 * @param patientId the patient it is for
 * @param selector its first half
 * @param secretHash Argon2id of its second half in the encoded form
 * @param expiresAt until when one can sign in with it
 */
public record NewAccessCode(
    UUID accessId, String patientId, String selector, String secretHash, Instant expiresAt) {}
