package org.fbsroutines.persistence.bulk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.PossibleDays;
import org.fbsroutines.persistence.format.FormatException;
import org.fbsroutines.persistence.format.Located;

/**
 * Refuses rows whose operations cannot have been on their days. What the row itself says of the
 * birth counts here; a birth that is stored is compared when all rows are staged.
 */
final class OperationDays {
  private final PossibleDays days;

  OperationDays(LocalDate today) {
    this.days = PossibleDays.until(today);
  }

  /** Checks the operations of facts. */
  void check(Located<?> row, PatientFacts facts, Optional<LocalDate> birth) {
    check(
        row,
        "operations",
        facts.operations().toOptional().stream().flatMap(operations -> operations.stream()),
        birth);
  }

  /** Checks an operation. */
  void check(Located<?> row, Operation operation) {
    check(row, "operated_on", Stream.of(operation), Optional.empty());
  }

  private void check(
      Located<?> row, String field, Stream<Operation> operations, Optional<LocalDate> birth) {
    PossibleDays possible = birth.map(days::since).orElse(days);
    operations
        .flatMap(operation -> operation.date().toOptional().stream())
        .filter(day -> !possible.contains(day))
        .findFirst()
        .ifPresent(
            day -> {
              throw FormatException.of(
                  row.problem(
                      field,
                      "%s (expected: a day from %s to %s)"
                          .formatted(day, possible.first(), possible.last())));
            });
  }
}
