package org.fbsroutines.persistence.store.account;

import java.util.UUID;

/**
 * An account to be made; nobody can sign in to it before a one-time link has set it up.
 *
 * @param accountId its identity
 * @param role what its holder may do
 * @param loginName 3 to 64 of the characters a-z, 0-9 and . _ @ -, beginning with a letter or digit
 * @param displayName what the pages and the audit trail call them, at most 200 characters
 * @param demonstration whether it is nobody real
 */
public record NewAccount(
    UUID accountId,
    AccountRole role,
    String loginName,
    String displayName,
    boolean demonstration) {}
