package org.fbsroutines.domain.routine;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.StartingPosition;

/**
 * One exercise of a routine as the patient gets it.
 *
 * @param exercise the exercise
 * @param name what a person calls it
 * @param position where it begins, which decides its place in a session
 * @param dosage the dosage prescribed
 * @param conditions how it must be done: its adaptations and the advice that goes with it
 * @param why why it is there: its purpose and its verdict
 * @param overrideReason the clinician's reason for a dosage above the one stated
 */
public record RoutineItem(
    ExerciseId exercise,
    String name,
    StartingPosition position,
    Dosage.Stated dosage,
    ImmutableList<String> conditions,
    ImmutableList<String> why,
    Optional<String> overrideReason) {}
