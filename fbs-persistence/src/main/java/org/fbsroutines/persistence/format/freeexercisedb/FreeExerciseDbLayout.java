package org.fbsroutines.persistence.format.freeexercisedb;

import java.util.HashSet;
import java.util.Set;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.row.FileHead;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.format.row.Row;
import org.fbsroutines.persistence.format.row.RowItems;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.format.row.Source;

/** The layout of the free-exercise-db library: a list of exercises. */
public final class FreeExerciseDbLayout implements Layout<Exercise> {

  @Override
  public String name() {
    return FreeExerciseDb.ORIGIN;
  }

  @Override
  public boolean recognises(FileHead start) {
    return start.first() == '[';
  }

  @Override
  public void read(Source source, RowSink<Exercise> sink) {
    Set<String> seen = new HashSet<>(FreeExerciseDb.MEMBERS);
    JsonText.streamItems(
        source.name(),
        source.input(),
        new RowItems(
            sink,
            item -> {
              item.members()
                  .forEach(
                      (name, value) -> {
                        if (seen.add(name)) {
                          sink.remark(value.problem(FileComplaint.NEW_FIELD.of()));
                        }
                      });
              sink.row(Row.of(item, () -> FreeExerciseDb.exercise(item)));
            }));
  }
}
