package org.fbsroutines.domain.evaluation;

import java.util.function.BooleanSupplier;
import org.fbsroutines.domain.exercise.ExerciseId;

/**
 * How the pain answered one exercise.
 *
 * @param exercise the exercise
 * @param pain NRS, the highest during or after it
 * @param settled whether it settled within 24 hours
 * @param persists whether it has stayed up for some days
 */
record Flare(ExerciseId exercise, int pain, BooleanSupplier settled, BooleanSupplier persists) {}
