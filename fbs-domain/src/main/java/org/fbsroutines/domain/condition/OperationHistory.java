package org.fbsroutines.domain.condition;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;

/**
 * The operations of a situation seen from its date. Every operation counts, not only the latest; an
 * operation dated in the future counts as done today.
 */
record OperationHistory(Known<ImmutableList<Operation>> operations, LocalDate date) {
  static OperationHistory of(Situation situation) {
    return new OperationHistory(situation.facts().operations(), situation.date());
  }

  Truth test(OperationPattern which) {
    return anyOf(which::matches);
  }

  Truth testWithin(OperationPattern which, int days) {
    return anyOf(
        operation -> which.matches(operation).and(OperatedWithin.isWithin(operation, date, days)));
  }

  boolean isRecorded() {
    return operations.fold(OperationHistory::areRecorded, () -> false);
  }

  private static boolean areRecorded(ImmutableList<Operation> operations) {
    for (Operation operation : operations) {
      if (!operation.isRecorded()) {
        return false;
      }
    }
    return !operations.isEmpty();
  }

  void ends(OperationPattern which, int days, Consumer<LocalDate> sink) {
    operations
        .toOptional()
        .orElse(ImmutableList.of())
        .forEach(
            operation -> {
              if (which.matches(operation) != Truth.FALSE) {
                operation.date().toOptional().ifPresent(day -> sink.accept(day.plusDays(days)));
              }
            });
  }

  void unrecorded(Consumer<OpenQuestion> sink) {
    if (operations.fold(ImmutableList::isEmpty, () -> true)) {
      sink.accept(OpenQuestion.Fact.OPERATIONS);
    }
    forEach(
        (index, operation) -> {
          askKindAndRegion(index, operation, sink);
          askDate(index, operation, sink);
        });
  }

  void unknowns(OperationPattern which, Consumer<OpenQuestion> sink) {
    if (!operations.isKnown()) {
      sink.accept(OpenQuestion.Fact.OPERATIONS);
    } else if (test(which) == Truth.UNKNOWN) {
      forEach((index, operation) -> askWhatMatters(index, operation, which, sink));
    }
  }

  void unknownsWithin(OperationPattern which, int days, Consumer<OpenQuestion> sink) {
    if (!operations.isKnown()) {
      sink.accept(OpenQuestion.Fact.OPERATIONS);
    } else if (testWithin(which, days) == Truth.UNKNOWN) {
      forEach(
          (index, operation) -> {
            if (OperatedWithin.isWithin(operation, date, days) != Truth.FALSE) {
              askWhatMatters(index, operation, which, sink);
            }
            if (which.matches(operation) != Truth.FALSE) {
              askDate(index, operation, sink);
            }
          });
    }
  }

  private static void askWhatMatters(
      int index, Operation operation, OperationPattern which, Consumer<OpenQuestion> sink) {
    if (which.matches(operation) == Truth.UNKNOWN) {
      askKindAndRegion(index, operation, sink);
      if (!which.approaches().isEmpty() && !operation.approach().isKnown()) {
        sink.accept(new OpenQuestion.OfOperation(index, OpenQuestion.OperationPart.APPROACH));
      }
    }
  }

  private static void askKindAndRegion(
      int index, Operation operation, Consumer<OpenQuestion> sink) {
    if (!operation.kind().isKnown()) {
      sink.accept(new OpenQuestion.OfOperation(index, OpenQuestion.OperationPart.KIND));
    }
    if (!operation.region().isKnown()) {
      sink.accept(new OpenQuestion.OfOperation(index, OpenQuestion.OperationPart.REGION));
    }
  }

  private static void askDate(int index, Operation operation, Consumer<OpenQuestion> sink) {
    if (!operation.date().isKnown()) {
      sink.accept(new OpenQuestion.OfOperation(index, OpenQuestion.OperationPart.DATE));
    }
  }

  private Truth anyOf(Function<Operation, Truth> test) {
    return operations.fold(
        list -> {
          Truth any = Truth.FALSE;
          for (Operation operation : list) {
            any = any.or(test.apply(operation));
          }
          return any;
        },
        () -> Truth.UNKNOWN);
  }

  private void forEach(Indexed action) {
    ImmutableList<Operation> list = operations.toOptional().orElse(ImmutableList.of());
    for (int index = 0; index < list.size(); index++) {
      action.accept(index, list.get(index));
    }
  }

  private interface Indexed {
    void accept(int index, Operation operation);
  }
}
