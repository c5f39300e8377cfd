package org.fbsroutines.persistence.store;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What decides a patient's day, by one query: it is asked more often than anything else. */
public final class DayStore {
  private static final String DAY = SqlFile.read("day.sql");

  private final Handle handle;

  /** Works in the handle's transaction, which must be inside a clinic. */
  public DayStore(Handle handle) {
    this.handle = handle;
  }

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
