package org.fbsroutines.persistence.store.rulebook;

import java.time.Instant;
import java.util.UUID;

/**
 * Which versions a clinic screens with. Versions are never written over; the moments and the hash
 * distinguish those of a store that was set back to a backup.
 *
 * @param clinic the clinic
 * @param ruleBook the version of the rule book
 * @param ruleBookHash SHA-256 of the rule book in hexadecimal
 * @param ruleBookRecordedAt when it was recorded
 * @param catalogue the revision of the catalogue
 * @param catalogueRecordedAt when it was recorded
 */
public record RulesInForce(
    UUID clinic,
    int ruleBook,
    String ruleBookHash,
    Instant ruleBookRecordedAt,
    long catalogue,
    Instant catalogueRecordedAt) {}
