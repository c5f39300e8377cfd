package org.fbsroutines.domain.routine;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.progress.WalkingStart;

/**
 * What a patient is known to bear of exercises that no source states a dosage for: what is
 * prescribed now, and where walking starts (R39). More than that needs a written reason.
 *
 * @param prescribed the dosages of the current routine
 * @param walkingStart where walking starts; empty where three days were not measured
 */
public record Baseline(
    ImmutableMap<ExerciseId, Dosage.Stated> prescribed, Optional<WalkingStart> walkingStart) {

  /**
   * The baseline of a patient.
   *
   * @param facts what is known of the patient
   * @param current the items that the patient does now; none of what was taken out. What was
   *     prescribed for a written reason is no baseline: its reason is asked for again.
   * @return the baseline
   */
  public static Baseline of(PatientFacts facts, Iterable<RoutineItem> current) {
    ImmutableMap.Builder<ExerciseId, Dosage.Stated> prescribed = ImmutableMap.builder();
    for (RoutineItem item : current) {
      if (item.overrideReason().isEmpty()) {
        prescribed.put(item.exercise(), item.dosage());
      }
    }
    return new Baseline(
        prescribed.buildOrThrow(),
        facts
            .walkingMinutes()
            .toOptional()
            .filter(minutes -> minutes.size() == WalkingStart.DAYS)
            .map(WalkingStart::from));
  }

  /**
   * The same baseline with a step of progression that was worked out for an exercise (R38).
   *
   * @param exercise the exercise
   * @param dosage the dosage after the step
   * @return the raised baseline
   */
  public Baseline raised(ExerciseId exercise, Dosage.Stated dosage) {
    return new Baseline(
        ImmutableMap.<ExerciseId, Dosage.Stated>builder()
            .putAll(prescribed)
            .put(exercise, dosage)
            .buildKeepingLast(),
        walkingStart);
  }

  /**
   * What a dosage is above, in words.
   *
   * @param exercise an exercise that no source states a dosage for
   * @param dosage what a clinician chose
   * @return the phrase of the prescribed dosage or of the start; empty where the dosage is within
   *     either of them, or where neither is known
   */
  public Optional<String> exceededBy(ExerciseId exercise, Dosage.Stated dosage) {
    Optional<Dosage.Stated> now = Optional.ofNullable(prescribed.get(exercise));
    Optional<WalkingStart> start = start(exercise);
    boolean isWithin =
        now.filter(dosage::isWithin).isPresent()
            || start.filter(from -> dosage.effort().compare(from.start()).isWithin()).isPresent();
    return isWithin ? Optional.empty() : phrase(exercise);
  }

  /**
   * What is known, in words.
   *
   * @param exercise an exercise
   * @return such as "10 minutes, exactly 2 times a day"; empty where nothing is known
   */
  public Optional<String> phrase(ExerciseId exercise) {
    return Optional.ofNullable(prescribed.get(exercise))
        .map(Dosage::phrase)
        .or(() -> start(exercise).map(from -> from.start().phrase()));
  }

  private Optional<WalkingStart> start(ExerciseId exercise) {
    return walkingStart.filter(from -> exercise.equals(ExerciseId.WALKING));
  }
}
