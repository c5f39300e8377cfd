package org.fbsroutines.persistence.store.exercise;

import java.time.Instant;

/**
 * One recorded version of an exercise.
 *
 * @param exerciseId its permanent name
 * @param revision the catalogue revision that brought this version
 * @param origin where it comes from
 * @param status whether it stands in the catalogue
 * @param name what a person calls it
 * @param demandsAssessed whether somebody assessed what it demands of the body
 * @param licence SPDX identifier or name; empty where not known
 * @param source the library or article it comes from
 * @param document the exercise as a JSON object
 * @param contentHash SHA-256 of the document in hexadecimal
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it
 */
public record ExerciseRow(
    String exerciseId,
    long revision,
    ExerciseOrigin origin,
    ExerciseStatus status,
    String name,
    boolean demandsAssessed,
    String licence,
    String source,
    String document,
    String contentHash,
    Instant recordedAt,
    String recordedBy) {}
