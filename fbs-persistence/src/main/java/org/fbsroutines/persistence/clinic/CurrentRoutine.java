package org.fbsroutines.persistence.clinic;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutineReview;
import org.fbsroutines.domain.routine.SuspendedItem;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.store.day.DayRow;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.jdbi.v3.core.Handle;

/**
 * The routine that a patient has now.
 *
 * @param row how it is stored
 * @param routine what was approved
 * @param suspended exercises that are suspended in it until a clinician approves again
 */
public record CurrentRoutine(
    RoutineRow row, ApprovedRoutine routine, ImmutableSet<ExerciseId> suspended) {

  /**
   * Reads the routine that a patient has now, paused or not.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @return empty where there is none
   */
  public static Optional<CurrentRoutine> read(Handle handle, String patientId) {
    RoutineStore store = new RoutineStore(handle);
    return store
        .current(patientId)
        .map(row -> of(row, store.suspendedExercises(patientId, row.version())));
  }

  public static Optional<CurrentRoutine> of(DayRow day) {
    return day.routine().map(row -> of(row, day.suspended()));
  }

  private static CurrentRoutine of(RoutineRow row, ImmutableSet<String> suspended) {
    return new CurrentRoutine(
        row,
        RoutineVersion.of(row).routine(),
        suspended.stream().map(ExerciseId::new).collect(toImmutableSet()));
  }

  /**
   * Whether its last day has passed.
   *
   * @param today the day
   * @return true from the day after its last
   */
  public boolean isOver(LocalDate today) {
    return routine.period().endsOn().isBefore(today);
  }

  /** Returns the items without those suspended. */
  public ImmutableList<RoutineItem> standing() {
    return routine.items().stream()
        .filter(item -> !suspended.contains(item.exercise()))
        .collect(toImmutableList());
  }

  /**
   * The exercises that must not be done as approved: those suspended, and those that what is known
   * now does not release.
   *
   * @param screening what is decided now
   * @return their ids
   */
  public ImmutableSet<ExerciseId> suspendedBy(Screening screening) {
    return ImmutableSet.<ExerciseId>builder()
        .addAll(suspended)
        .addAll(
            Lists.transform(RoutineReview.suspended(routine, screening), SuspendedItem::exercise))
        .build();
  }
}
