package org.fbsroutines.persistence.format;

import java.util.HashSet;
import java.util.Set;
import org.fbsroutines.domain.exercise.Exercise;

/** The layout of the free-exercise-db library: a list of exercises. */
final class FreeExerciseDbLayout implements Layout<Exercise> {

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
        item -> {
          item.members()
              .forEach(
                  (name, value) -> {
                    if (seen.add(name)) {
                      sink.remark(value.problem(FileComplaint.NEW_FIELD.of()));
                    }
                  });
          sink.row(Row.of(item, () -> FreeExerciseDb.exercise(item)));
        });
  }
}
