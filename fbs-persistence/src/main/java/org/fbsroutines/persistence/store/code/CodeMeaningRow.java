package org.fbsroutines.persistence.store.code;

import java.time.Instant;

/**
 * What a clinician said that a code means.
 *
 * @param codeSystem the address of its system
 * @param code the code
 * @param kind a kind of operation, {@code unknown}, or {@code none} for not on the spine
 * @param region a region, or {@code unknown}
 * @param statedAt when it was said last
 * @param statedBy by whom
 */
public record CodeMeaningRow(
    String codeSystem,
    String code,
    String kind,
    String region,
    Instant statedAt,
    String statedBy) {}
