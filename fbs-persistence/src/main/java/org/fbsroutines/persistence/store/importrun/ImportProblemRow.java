package org.fbsroutines.persistence.store.importrun;

/**
 * A problem or a remark of an import.
 *
 * @param position counts from 1 for each run
 * @param isRemark whether it kept nothing from being stored
 * @param line the line of the file; 0 for the file as a whole
 * @param field the column or member; may be empty
 * @param message what is wrong and what was expected
 */
public record ImportProblemRow(
    int position, boolean isRemark, long line, String field, String message) {}
