package org.fbsroutines.persistence.clinic;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.RoutineReview;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.store.AuditStore;
import org.fbsroutines.persistence.store.NewAuditEntry;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.SuspendedItemRow;
import org.fbsroutines.persistence.store.SuspensionCause;
import org.fbsroutines.persistence.store.SuspensionStore;
import org.jdbi.v3.core.Handle;

/** Takes out of one patient's approved routine what is no longer released as it was approved. */
public final class Suspension {
  private Suspension() {}

  /**
   * Screens a patient by what is stored now, this transaction included, and takes out of the
   * current routine what tightened. It stays out until a clinician approves a new version. A
   * routine that is over is left alone.
   *
   * @param handle inside the clinic, after the change is written
   * @param patientId the patient
   * @param today the day of the decision
   * @param cause what changed
   * @param recording who changed it
   * @return the exercises that were taken out by this
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
    Screening screening = chart.get().screener(rules.get()).screen(chart.get().facts(), today);
    ImmutableSet<ExerciseId> taken =
        RoutineReview.paused(current.get().routine(), screening).stream()
            .filter(
                exercise ->
                    new SuspensionStore(handle)
                        .suspend(item(current.get(), exercise, screening, recording), cause))
            .collect(ImmutableSet.toImmutableSet());
    if (!taken.isEmpty()) {
      audit(handle, current.get(), taken, recording);
    }
    return taken;
  }

  private static SuspendedItemRow item(
      CurrentRoutine current, ExerciseId exercise, Screening screening, Recording recording) {
    return new SuspendedItemRow(
        current.row().patientId(),
        current.row().version(),
        exercise.value(),
        recording.at(),
        screening
            .find(exercise)
            .map(ExerciseScreening::limitedBy)
            .map(ImmutableSet::asList)
            .orElse(ImmutableList.of()));
  }

  private static void audit(
      Handle handle, CurrentRoutine current, ImmutableSet<ExerciseId> taken, Recording recording) {
    new AuditStore(handle)
        .append(
            new NewAuditEntry(
                recording.at(),
                recording.by(),
                "suspend-exercises",
                "patient",
                current.row().patientId(),
                "{\"routine\": %d, \"exercises\": \"%s\"}"
                    .formatted(
                        current.row().version(),
                        taken.stream().map(ExerciseId::value).collect(joining(" ")))));
  }
}
