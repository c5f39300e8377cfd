package org.fbsroutines.persistence.format.row;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.persistence.format.problem.Distinct;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.problem.Problems;

/** Keeps the rows of a small file, or refuses it with every problem. */
public final class CollectedRows<T> implements RowSink<T> {
  private final Problems problems = new Problems();
  private final List<Located<T>> rows = new ArrayList<>();

  private CollectedRows() {}

  /** Reads a whole file, each key once. */
  public static <T> ImmutableList<Located<T>> read(
      Layout<T> layout, String file, InputStream input, RowForm<T> form) {
    return read(layout, new Source(file, input, Source.Siblings.NONE), form);
  }

  public static <T> ImmutableList<Located<T>> read(
      Layout<T> layout, Source source, RowForm<T> form) {
    CollectedRows<T> collected = new CollectedRows<>();
    collected.problems.attempt(
        () -> {
          try {
            layout.read(source, collected);
            return layout;
          } catch (IOException e) {
            throw FormatException.unreadable(source.name(), e);
          }
        });
    Distinct.check(collected.rows, form.keyField(), form::key, collected.problems);
    collected.problems.throwIfAny();
    return ImmutableList.copyOf(collected.rows);
  }

  @Override
  public void row(Row<T> row) {
    problems.attempt(row::read).ifPresent(rows::add);
  }

  @Override
  public void problem(Problem problem, String original) {
    problems.add(problem);
  }

  @Override
  public void remark(Problem remark) {}
}
