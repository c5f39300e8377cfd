package org.fbsroutines.persistence.store.day;

import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.care.Signals;

/**
 * What was noticed of a patient.
 *
 * @param patientId the clinic's own identifier
 * @param displayName what the clinic calls the patient
 * @param demonstration whether this is nobody real
 * @param signals what was noticed
 * @param inCare whether there is a current routine or a pause
 * @param daysMatter whether there are sessions or answers whose age matters
 * @param newsUntil the last day on which it is news that the patient, or facts with a warning sign,
 *     came
 */
public record PatientSignals(
    String patientId,
    String displayName,
    boolean demonstration,
    Signals signals,
    boolean inCare,
    boolean daysMatter,
    LocalDate newsUntil) {

  /** Returns whether the list of those who need attention watches the patient. */
  public boolean isWatched(LocalDate today) {
    return inCare || signals.unconfirmed() > 0 || isNews(today);
  }

  /**
   * Returns the next day that may change what was noticed though nothing is recorded; empty where
   * none does.
   */
  public Optional<LocalDate> changesOn(LocalDate today) {
    if (inCare || daysMatter) {
      return Optional.of(today.plusDays(1));
    }
    return isNews(today) ? Optional.of(newsUntil.plusDays(1)) : Optional.empty();
  }

  private boolean isNews(LocalDate today) {
    return !newsUntil.isBefore(today);
  }
}
