package org.fbsroutines.persistence.format;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;

/**
 * What the facts of {@code fbs-facts/1} are called: its members and the keys of its answers. By
 * these names a document says which facts it tells at all; that one is unknown is told, too.
 */
final class FactNames {
  static final ImmutableSet<String> MEMBERS =
      ImmutableSet.of(
          "operations", "usualPain", "limitations", "strokes", "painResponses", "walkingMinutes");

  static final ImmutableSet<String> ALL =
      Sets.union(MEMBERS, Tokens.QUESTION.all()).immutableCopy();

  private static final ImmutableMap<String, String> COLUMNS =
      Maps.toMap(ALL, name -> CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, name));

  private FactNames() {}

  /** The facts that a document tells. */
  static ImmutableSet<String> told(Value document) {
    ImmutableSet.Builder<String> told = ImmutableSet.builder();
    told.addAll(Sets.intersection(MEMBERS, document.members().keySet()));
    document
        .find("answers")
        .filter(answers -> answers.is(ValueKind.OBJECT))
        .ifPresent(
            answers ->
                told.addAll(Sets.intersection(Tokens.QUESTION.all(), answers.members().keySet())));
    return told.build();
  }

  /** The facts that a row tells: those whose fields are not empty. */
  static ImmutableSet<String> told(CsvRow row) {
    ImmutableSet.Builder<String> told = ImmutableSet.builder();
    COLUMNS.forEach(
        (name, column) -> {
          if (!row.field(column).isEmpty()) {
            told.add(name);
          }
        });
    return told.build();
  }

  /** The column of a fact. */
  static String column(String name) {
    return requireNonNull(COLUMNS.get(name), name);
  }
}
