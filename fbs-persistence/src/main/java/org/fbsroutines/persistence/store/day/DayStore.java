package org.fbsroutines.persistence.store.day;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.persistence.store.SqlFile;
import org.fbsroutines.persistence.store.account.SessionStore;
import org.fbsroutines.persistence.store.account.SessionUse;
import org.jdbi.v3.core.Handle;

/** What decides a patient's day, by one query: it is asked more often than anything else. */
public record DayStore(Handle handle) {
  private static final String DAYS = "(" + SqlFile.read(DayStore.class, "day.sql") + ") as day";
  private static final String OF_PATIENT = "select * from " + DAYS + " where patient_id = :patient";

  /** The day is looked for once the session is found, and only that of its holder. */
  private static final String OF_SESSION =
      "select * from ("
          + SessionStore.SESSION
          + ") as holder left join lateral (select * from "
          + DAYS
          + " where day.patient_id = holder.patient_id offset 0) as own on true";

  /**
   * Reads a day as it stands now.
   *
   * @param patientId the patient
   * @param day the day whose safety questions count
   * @return empty where the clinic has no such patient
   */
  public Optional<DayRow> of(String patientId, LocalDate day) {
    return handle
        .createQuery(OF_PATIENT)
        .bind("patient", patientId)
        .bind("earliest", day)
        .bind("latest", day)
        .map((row, context) -> new DayMapper(zone -> day).day(row))
        .findOne()
        .flatMap(Function.identity());
  }

  /**
   * Finds who has signed in as {@link SessionStore#find} does, with a patient's day of today.
   *
   * @param tokenHash SHA-256 of the token in hexadecimal
   * @param use what the session must keep to; its moment decides which day it is in the clinic
   * @return empty where there is no such session, or it is over
   */
  public Optional<SessionDay> ofSession(String tokenHash, SessionUse use) {
    LocalDate day = LocalDate.ofInstant(use.at(), ZoneOffset.UTC);
    DayMapper days = new DayMapper(zone -> LocalDate.ofInstant(use.at(), zone));
    return handle
        .createQuery(OF_SESSION)
        .bind("hash", tokenHash)
        .bindMethods(use)
        .bind("earliest", day.minusDays(1))
        .bind("latest", day.plusDays(1))
        .map((row, context) -> new SessionDay(SessionStore.holder(row), days.day(row)))
        .findOne();
  }
}
