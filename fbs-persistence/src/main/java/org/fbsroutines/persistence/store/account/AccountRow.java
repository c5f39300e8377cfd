package org.fbsroutines.persistence.store.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An account as it is listed.
 *
 * @param accountId its identity
 * @param role what its holder may do
 * @param loginName what its holder types, one account's alone in the clinic
 * @param displayName what the pages and the audit trail call them
 * @param ready whether a password and a second factor are set up
 * @param demonstration whether it is nobody real, and has no password
 * @param disabledAt since when it cannot be used, if so
 * @param createdAt when it was made
 * @param createdBy who made it
 */
public record AccountRow(
    UUID accountId,
    AccountRole role,
    String loginName,
    String displayName,
    boolean ready,
    boolean demonstration,
    Optional<Instant> disabledAt,
    Instant createdAt,
    String createdBy) {}
