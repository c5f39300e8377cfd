package org.fbsroutines.domain.progress;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;

/**
 * An exercise at the dosage a patient does now.
 *
 * @param exercise the exercise
 * @param dosage the dosage
 * @param since the first day at this dosage
 * @param stated the dosage that the article states, above which only a clinician goes; empty where
 *     it states none
 */
public record CurrentDosage(
    ExerciseId exercise, Dosage.Stated dosage, LocalDate since, Optional<Dosage.Stated> stated) {
  /** Refuses null. */
  public CurrentDosage {
    requireNonNull(exercise, "exercise");
    requireNonNull(dosage, "dosage");
    requireNonNull(since, "since");
    requireNonNull(stated, "stated");
  }
}
