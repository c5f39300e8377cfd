package org.fbsroutines.persistence.store.rescreening;

/**
 * What a pass, or a part of it, came to.
 *
 * @param patients how many were screened
 * @param tightened how many of them may do less of something than before
 * @param loosened how many of them could do more of something than before
 * @param suspended how many exercises were suspended in approved routines
 */
public record RescreeningCounts(long patients, long tightened, long loosened, long suspended) {}
