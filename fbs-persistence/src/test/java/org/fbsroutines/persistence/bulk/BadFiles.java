package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;

/** Files that must not be imported: of every kind, in every layout, the same ones at every run. */
final class BadFiles {
  private static final ImmutableSet<String> ABOUT_PATIENTS =
      ImmutableSet.of("patients", "facts", "operations");

  private BadFiles() {}

  /** Returns those of patients, facts and operations. */
  static ImmutableList<BadFile> aboutPatients() {
    return all()
        .filter(file -> ABOUT_PATIENTS.contains(file.kind()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns those of every other kind. */
  static ImmutableList<BadFile> aboutExercises() {
    return all()
        .filter(file -> !ABOUT_PATIENTS.contains(file.kind()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<BadFile> all() {
    return Stream.of(GoodFile.ALL.stream().flatMap(BadFiles::of), BadFields.all(), BadForeign.all())
        .flatMap(files -> files);
  }

  private static Stream<BadFile> of(GoodFile good) {
    String kind = good.kind();
    return Stream.of(
            BadBytes.nothing(kind),
            BadBytes.damaged(kind, "CSV", good.csv()),
            BadBytes.damaged(kind, "JSON", good.list()),
            BadBytes.damaged(kind, "JSON lines", good.lines()),
            BadLayouts.tables(good),
            BadLayouts.documents(good))
        .flatMap(files -> files);
  }
}
