package org.fbsroutines.cli;

import java.time.LocalDate;
import java.util.List;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.format.FormatException;

/** Whether facts can be true on the day that is screened. */
final class FactsOnDate {
  private FactsOnDate() {}

  /**
   * Refuses facts from the future.
   *
   * @throws FormatException if an operation is dated after the day
   */
  static void check(String file, PatientFacts facts, LocalDate day) {
    List<Operation> operations =
        facts.operations().toOptional().map(List::copyOf).orElse(List.of());
    for (int i = 0; i < operations.size(); i++) {
      String field = "operations[" + i + "].date: ";
      operations
          .get(i)
          .date()
          .toOptional()
          .filter(date -> date.isAfter(day))
          .ifPresent(
              date -> {
                throw FormatException.ofFile(
                    file,
                    field + date + " (expected: no later than " + day + ", the day screened)");
              });
    }
  }
}
