package org.fbsroutines.persistence.clinic;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.care.GrowthCheck;
import org.fbsroutines.domain.care.GrowthHold;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.LastPrescribed;
import org.jdbi.v3.core.Handle;

/**
 * What a patient was prescribed up to now, and what may come next.
 *
 * @param versions all versions of the routine, the latest first
 * @param current the routine that the patient has now
 * @param hold what stands in the way of more
 * @param growth what pain and sessions say of the current routine; empty where there is none
 * @param lessened what the pain rule leaves of the last dosages of all exercises ever prescribed
 */
public record RoutineCourse(
    ImmutableList<RoutineVersion> versions,
    Optional<CurrentRoutine> current,
    GrowthHold hold,
    Optional<Growth> growth,
    ImmutableMap<ExerciseId, Dosage.Stated> lessened) {

  /**
   * Reads it as it is in the handle's transaction.
   *
   * @param handle inside the clinic
   * @param rules what the clinic screens with
   * @param chart what is known of the patient
   * @param now the moment
   * @param today the day that it is
   * @return the course
   * @throws IllegalStateException if nothing can be said of what stands in the way of more
   */
  public static RoutineCourse read(
      Handle handle, ClinicRules rules, PatientChart chart, Instant now, LocalDate today) {
    String patientId = chart.patient().patientId();
    ImmutableList<RoutineVersion> versions = RoutineVersion.all(handle, patientId);
    Optional<CurrentRoutine> current = CurrentRoutine.read(handle, patientId);
    GrowthHold hold =
        PatientAttention.read(handle, rules, patientId, now, today)
            .map(PatientAttention::hold)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "signals of "
                            + patientId
                            + ": none (expected: those of a patient of the clinic)"));
    DosageProgress progress = DosageProgress.read(handle, rules, chart, versions, today);
    return new RoutineCourse(
        versions,
        current,
        hold,
        current.map(routine -> Growth.of(routine, progress, hold)),
        progress.lessened());
  }

  /** Returns what decides whether a routine may ask for more than before. */
  public GrowthCheck check() {
    return new GrowthCheck(
        hold,
        LastPrescribed.of(
            versions.stream().map(version -> version.routine().items()).collect(toImmutableList()),
            lessened));
  }
}
