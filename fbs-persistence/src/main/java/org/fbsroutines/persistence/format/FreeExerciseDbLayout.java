package org.fbsroutines.persistence.format;

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
    JsonText.streamItems(
        source.name(),
        source.input(),
        item -> sink.row(Row.of(item, () -> FreeExerciseDb.exercise(item))));
  }
}
