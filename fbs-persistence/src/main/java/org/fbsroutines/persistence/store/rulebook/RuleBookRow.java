package org.fbsroutines.persistence.store.rulebook;

import java.time.Instant;

/**
 * One version of a clinic's rule book.
 *
 * @param version counts from 1 for each clinic
 * @param name what it is called, in English where it is a text of the program
 * @param document the rule book as a JSON object
 * @param contentHash SHA-256 of the document in hexadecimal
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it
 */
public record RuleBookRow(
    int version,
    String name,
    String document,
    String contentHash,
    Instant recordedAt,
    String recordedBy) {}
