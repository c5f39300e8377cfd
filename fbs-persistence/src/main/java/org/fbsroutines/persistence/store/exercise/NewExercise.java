package org.fbsroutines.persistence.store.exercise;

/**
 * An exercise to be recorded.
 *
 * @param exerciseId its permanent name
 * @param origin where it comes from
 * @param status whether it stands in the catalogue
 * @param name what a person calls it
 * @param demandsAssessed whether somebody assessed what it demands of the body
 * @param licence SPDX identifier or name; empty where not known
 * @param source the library or article it comes from
 * @param document the exercise as a JSON object
 */
public record NewExercise(
    String exerciseId,
    ExerciseOrigin origin,
    ExerciseStatus status,
    String name,
    boolean demandsAssessed,
    String licence,
    String source,
    String document) {}
