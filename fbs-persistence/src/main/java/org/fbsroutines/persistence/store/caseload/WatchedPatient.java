package org.fbsroutines.persistence.store.caseload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient as judged on a day.
 *
 * @param patientId the clinic's own identifier
 * @param rank of the concerns, the lower the more urgent; null where nothing calls for attention
 * @param judgeOn the day from which on that has to be judged again; null where no day changes it
 */
public record WatchedPatient(
    String patientId, @Nullable Integer rank, @Nullable LocalDate judgeOn) {}
