package org.fbsroutines.persistence.format.wger;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.row.FileHead;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.format.row.Source;

/**
 * The exercises of wger as its fixtures hold them: {@code translations.json} or {@code
 * exercise-base-data.json} with the other files beside it, or one file with all of their records.
 */
public final class WgerLayout implements Layout<Exercise> {

  @Override
  public String name() {
    return WgerExercise.ORIGIN;
  }

  @Override
  public boolean recognises(FileHead start) {
    return start.first() == '[' && start.mentions("\"exercises.");
  }

  @Override
  public boolean readsBeside(Source source) {
    return true;
  }

  @Override
  public void read(Source source, RowSink<Exercise> sink) throws IOException {
    WgerLibrary library = WgerLibrary.read(source, sink);
    List<WgerRow> rows = new ArrayList<>();
    library.exercises().forEach(record -> read(record, library, rows, sink));
    ImmutableList<WgerRow> joined = WgerSides.join(rows, sink);
    SimilarNames.remark(joined.stream().map(WgerRow::exercise).toList(), sink);
    joined.forEach(row -> sink.row(row.asRow()));
  }

  private static void read(
      Value record, WgerLibrary library, List<WgerRow> rows, RowSink<Exercise> sink) {
    try {
      new WgerExercise(record, library, sink).read().ifPresent(rows::add);
    } catch (FormatException e) {
      e.problems().forEach(problem -> sink.problem(problem, record.original()));
    }
  }
}
