package org.fbsroutines.domain.patient;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;

/**
 * What facts must keep to when somebody enters them. Facts that are stored already are not held
 * against it: they stay readable, whatever was let in before.
 *
 * @param days when an operation can have been
 * @param exercises the exercises that the pain can have answered: those of the catalogue in force
 */
public record EntryRule(PossibleDays days, ImmutableSet<ExerciseId> exercises) {
  /** Refuses null. */
  public EntryRule {
    requireNonNull(days, "days");
    requireNonNull(exercises, "exercises");
  }

  /**
   * The rule for patients whose birth is not known.
   *
   * @param catalogue the catalogue in force
   * @param today the day of the entry
   * @return the rule
   */
  public static EntryRule of(Catalogue catalogue, LocalDate today) {
    return new EntryRule(
        PossibleDays.until(today),
        catalogue.exercises().stream().map(Exercise::id).collect(ImmutableSet.toImmutableSet()));
  }

  /**
   * The rule for a patient.
   *
   * @param birth the date of birth, if it is known
   * @return this rule, by which no operation was before the birth
   */
  public EntryRule bornOn(Optional<LocalDate> birth) {
    return birth.map(day -> new EntryRule(days.since(day), exercises)).orElse(this);
  }

  /**
   * The rule for facts that replace others. How the pain responded to an exercise stays where it is
   * already, listed or not: it must be neither lost nor keep other facts from being entered.
   *
   * @param stored the facts that are replaced
   * @return this rule, which lets their exercises stay
   */
  public EntryRule replacing(PatientFacts stored) {
    return new EntryRule(
        days,
        Stream.concat(
                exercises.stream(),
                stored.painResponses().toOptional().stream()
                    .flatMap(ImmutableList::stream)
                    .map(PainResponse::exercise))
            .collect(ImmutableSet.toImmutableSet()));
  }
}
