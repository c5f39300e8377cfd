package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PossibleDays;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Complaint;

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
    check(value, Stream.of(day));
    return day;
  }

  /** Refuses operations, read elsewhere, on days on which they cannot have been. */
  void check(Value place, ImmutableList<Operation> operations) {
    check(place, operations.stream().flatMap(operation -> operation.date().toOptional().stream()));
  }

  private void check(Value place, Stream<LocalDate> told) {
    if (rule.isEmpty()) {
      return;
    }
    PossibleDays days = rule.get().days();
    told.filter(day -> !days.contains(day))
        .findFirst()
        .ifPresent(
            day -> {
              throw place.refuse(
                  Complaint.EXPECTED.of(
                      day,
                      FileComplaint.DAY_BETWEEN.of(
                          new Argument.Day(days.first()), new Argument.Day(days.last()))));
            });
  }

  /** Reads an exercise that the pain answered. */
  ExerciseId tried(Value value) {
    ExerciseId id = value.exerciseId();
    rule.filter(kept -> !kept.exercises().contains(id))
        .ifPresent(
            kept -> {
              throw value.refuse(
                  Suggestion.exercise(
                      id.value(), kept.exercises().stream().map(ExerciseId::value).toList()));
            });
    return id;
  }
}
