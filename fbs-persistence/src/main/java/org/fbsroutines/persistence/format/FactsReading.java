package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.patient.Operation;

/**
 * Whether facts are being entered, and so held to the {@link EntryRule}, or are stored already, and
 * so read as they are.
 */
public final class FactsReading {
  /** Facts that were let in before. */
  public static final FactsReading STORED = new FactsReading(Optional.empty());

  private final Optional<EntryRule> rule;

  private FactsReading(Optional<EntryRule> rule) {
    this.rule = rule;
  }

  /**
   * Facts that somebody enters.
   *
   * @param rule what they must keep to
   * @return how to read them
   */
  public static FactsReading entered(EntryRule rule) {
    return new FactsReading(Optional.of(rule));
  }

  /** The facts of a patient born on a day, where it is known. */
  FactsReading bornOn(Optional<LocalDate> birth) {
    return new FactsReading(rule.map(kept -> kept.bornOn(birth)));
  }

  /** Reads the day of an operation. */
  LocalDate operated(Value value) {
    LocalDate day = value.date();
    refusal(day)
        .ifPresent(
            message -> {
              throw value.refuse(message);
            });
    return day;
  }

  /** Refuses operations, read elsewhere, on days on which they cannot have been. */
  void check(Value place, ImmutableList<Operation> operations) {
    operations.stream()
        .flatMap(operation -> operation.date().toOptional().stream())
        .flatMap(day -> refusal(day).stream())
        .findFirst()
        .ifPresent(
            message -> {
              throw place.refuse(message);
            });
  }

  private Optional<String> refusal(LocalDate day) {
    return rule.map(EntryRule::days)
        .filter(days -> !days.contains(day))
        .map(days -> day + " (expected: a day from " + days.first() + " to " + days.last() + ")");
  }

  /** Reads an exercise that the pain answered. */
  ExerciseId tried(Value value, String given) {
    ExerciseId id = value.build(() -> new ExerciseId(given));
    rule.filter(kept -> !kept.exercises().contains(id))
        .ifPresent(
            kept -> {
              throw value.refuse(
                  Suggestion.shortened(given)
                      + " "
                      + Suggestion.exercise(
                          given, kept.exercises().stream().map(ExerciseId::value).toList()));
            });
    return id;
  }
}
