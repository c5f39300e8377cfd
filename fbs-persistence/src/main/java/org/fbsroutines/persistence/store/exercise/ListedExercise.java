package org.fbsroutines.persistence.store.exercise;

/**
 * An exercise in a list.
 *
 * @param exerciseId its permanent name
 * @param name what a person calls it
 * @param demandsAssessed whether somebody assessed what it demands of the body
 * @param source the library or article it comes from
 */
public record ListedExercise(
    String exerciseId, String name, boolean demandsAssessed, String source) {}
