package org.fbsroutines.persistence.store.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A session to be begun.
 *
 * @param tokenHash SHA-256 of its token in hexadecimal
 * @param formHash SHA-256 of what each of its forms carries, in hexadecimal
 * @param sessionId its identity, which opens nothing
 * @param owner whose it is
 * @param device what the browser calls itself, at most 100 characters
 * @param at when it begins
 * @param expiresAt when it ends at the latest
 */
public record NewSession(
    String tokenHash,
    String formHash,
    UUID sessionId,
    SessionOwner owner,
    String device,
    Instant at,
    Instant expiresAt) {}
