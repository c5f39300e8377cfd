package org.fbsroutines.persistence.format.row;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;

/**
 * All that is wrong with a row of CSV, so that whoever corrects it needs to do so once. The row is
 * read again with something harmless in the fields that are known to be wrong, until nothing new is
 * found. What is wrong with the row as a whole cannot be judged while some of its fields are.
 */
public final class RowProblems {
  private RowProblems() {}

  /**
   * Reads a row.
   *
   * @throws FormatException naming every problem
   */
  public static <T> T read(RowForm<T> form, CsvRow row) {
    try {
      return form.fromCsv(row);
    } catch (FormatException e) {
      throw all(form, row, e);
    }
  }

  private static FormatException all(RowForm<?> form, CsvRow row, FormatException first) {
    List<Problem> found = new ArrayList<>(first.problems());
    Map<String, String> harmless = new HashMap<>();
    List<Problem> more = first.problems();
    while (!more.isEmpty()) {
      more.forEach(
          problem ->
              harmless.put(problem.field(), form.required().getOrDefault(problem.field(), "")));
      more =
          problems(form, row.with(harmless)).stream()
              .filter(problem -> row.hasColumn(problem.field()))
              .filter(problem -> !harmless.containsKey(problem.field()))
              .toList();
      found.addAll(more);
    }
    return new FormatException(ImmutableList.copyOf(found));
  }

  private static List<Problem> problems(RowForm<?> form, CsvRow row) {
    try {
      form.fromCsv(row);
      return ImmutableList.of();
    } catch (FormatException e) {
      return e.problems();
    }
  }
}
