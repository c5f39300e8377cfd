package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.persistence.clinic.day.DailyCare;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.routine.SuspensionCause;
import org.fbsroutines.persistence.store.routine.SuspensionStore;
import org.fbsroutines.persistence.store.routine.TightenedRoutine;
import org.jdbi.v3.core.Handle;

/** Suspends in one patient's approved routine what is no longer released as it was approved. */
final class Suspension {
  private Suspension() {}

  /**
   * Screens a patient by what is stored now, this transaction included, and suspends in the current
   * routine what tightened. It stays so until a clinician approves a new version. A routine that is
   * over is left alone. What patients report of a day does not come here ({@link DailyCare}): it
   * closes the day instead, and waits for a clinician.
   *
   * @param handle inside the clinic, after the change is written
   * @param patientId the patient
   * @param today the day of the decision
   * @param cause what changed
   * @param recording who changed it
   * @return the exercises that this suspended
   */
  public static ImmutableSet<ExerciseId> review(
      Handle handle,
      String patientId,
      LocalDate today,
      SuspensionCause cause,
      Recording recording) {
    Optional<CurrentRoutine> current =
        CurrentRoutine.read(handle, patientId)
            .filter(routine -> !routine.row().endsOn().isBefore(today));
    Optional<ClinicRules> rules = ClinicRules.read(handle);
    Optional<PatientChart> chart = PatientChart.read(handle, patientId);
    if (current.isEmpty() || rules.isEmpty() || chart.isEmpty()) {
      return ImmutableSet.of();
    }
    return TightenedRoutine.of(
            patientId,
            current.get().row().version(),
            current.get().routine(),
            chart.get().screener(rules.get()).screen(chart.get().facts(), today))
        .map(ImmutableList::of)
        .map(routine -> new SuspensionStore(handle).suspend(routine, cause, recording))
        .map(suspended -> suspended.get(patientId))
        .orElse(ImmutableSet.of());
  }
}
