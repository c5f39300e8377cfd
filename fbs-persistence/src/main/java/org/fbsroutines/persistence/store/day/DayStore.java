package org.fbsroutines.persistence.store.day;

import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.persistence.store.SqlFile;
import org.jdbi.v3.core.Handle;

/** What decides a patient's day, by one query: it is asked more often than anything else. */
public record DayStore(Handle handle) {
  private static final String DAY = SqlFile.read(DayStore.class, "day.sql");

  /**
   * Reads a day as it stands now.
   *
   * @param patientId the patient
   * @param day the day whose safety questions count
   * @return empty where the clinic has no such patient
   */
  public Optional<DayRow> of(String patientId, LocalDate day) {
    return handle
        .createQuery(DAY)
        .bind("patient", patientId)
        .bind("today", day)
        .map(new DayMapper())
        .findOne();
  }
}
