package org.fbsroutines.persistence.store.code;

import java.time.Instant;
import java.util.UUID;

/**
 * A procedure or a condition of a patient that no clinician has read.
 *
 * @param entryId its id
 * @param patientId the patient
 * @param kind what it is, by the token of {@link org.fbsroutines.persistence.code.CodedEntry.Kind}
 * @param codes its codes, as JSON
 * @param words the words beside them
 * @param days the days of the procedures, as JSON
 * @param fileName the file that stated it last
 * @param line where it stands in the file
 * @param cameAt when it came
 * @param cameBy who imported it
 */
public record CodedEntryRow(
    UUID entryId,
    String patientId,
    String kind,
    String codes,
    String words,
    String days,
    String fileName,
    long line,
    Instant cameAt,
    String cameBy) {}
