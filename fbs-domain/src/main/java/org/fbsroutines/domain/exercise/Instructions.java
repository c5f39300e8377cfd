package org.fbsroutines.domain.exercise;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Instructions to a person: every sentence with its citations.
 *
 * @param purpose what the exercise is for
 * @param startingPosition how to settle before the first step
 * @param steps what to do, in order
 * @param cues what to watch while doing it
 * @param breathing how to breathe
 * @param precautions when to take care and what to avoid
 */
public record Instructions(
    ImmutableList<Statement> purpose,
    ImmutableList<Statement> startingPosition,
    ImmutableList<Statement> steps,
    ImmutableList<Statement> cues,
    ImmutableList<Statement> breathing,
    ImmutableList<Statement> precautions) {
  /** Refuses null. */
  public Instructions {
    requireNonNull(purpose, "purpose");
    requireNonNull(startingPosition, "startingPosition");
    requireNonNull(steps, "steps");
    requireNonNull(cues, "cues");
    requireNonNull(breathing, "breathing");
    requireNonNull(precautions, "precautions");
  }

  /**
   * Steps only, as in imported libraries.
   *
   * @param steps what to do, in order, possibly none
   * @return the instructions
   */
  public static Instructions stepsOnly(List<Statement> steps) {
    ImmutableList<Statement> none = ImmutableList.of();
    return new Instructions(none, none, ImmutableList.copyOf(steps), none, none, none);
  }

  /** Returns every statement, in the order a person reads them. */
  public Stream<Statement> statements() {
    return Stream.of(purpose, startingPosition, steps, cues, breathing, precautions)
        .flatMap(Collection::stream);
  }
}
