package org.fbsroutines.persistence.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.format.row.Row;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.format.row.Source;

/** What a layout handed over: rows that could be read, problems and remarks as texts. */
public final class Heard<T> implements RowSink<T> {
  public final List<Located<T>> rows = new ArrayList<>();
  public final List<String> problems = new ArrayList<>();
  public final List<String> remarks = new ArrayList<>();

  public static <T> Heard<T> of(Layout<T> layout, Source source) throws IOException {
    Heard<T> heard = new Heard<>();
    layout.read(source, heard);
    return heard;
  }

  @Override
  public void row(Row<T> row) {
    try {
      rows.add(row.read());
    } catch (FormatException e) {
      e.problems().forEach(problem -> problem(problem, row.original().get()));
    }
  }

  @Override
  public void problem(Problem problem, String original) {
    problems.add(problem.text());
  }

  @Override
  public void remark(Problem remark) {
    remarks.add(remark.text());
  }
}
