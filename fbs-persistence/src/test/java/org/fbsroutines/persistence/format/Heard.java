package org.fbsroutines.persistence.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a layout handed over: rows that could be read, problems and remarks as texts. */
final class Heard<T> implements RowSink<T> {
  final List<Located<T>> rows = new ArrayList<>();
  final List<String> problems = new ArrayList<>();
  final List<String> remarks = new ArrayList<>();

  static <T> Heard<T> of(Layout<T> layout, Source source) throws IOException {
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
