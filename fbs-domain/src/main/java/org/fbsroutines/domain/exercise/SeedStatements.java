package org.fbsroutines.domain.exercise;

import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.text.Text;

/** What the seed article states of several exercises, in our own words. */
final class SeedStatements {
  static final Provenance SEED =
      new Provenance(
          Sources.SEED.title(),
          "",
          Optional.of(Text.of("exercises.licence.facts-only", "facts only")));

  static final Text SWIMMING_POOL = Text.of("exercise.swimming-pool", "swimming pool");

  static final Statement ASK_FIRST =
      Statement.of(
          "exercise.ask-first",
          "Have a doctor or physiotherapist choose the exercise and show you how to do it: the"
              + " wrong one can make the pain worse.",
          seed("L20.3"),
          seed("L22.1"),
          seed("L22.2"),
          seed("L22.3"));

  static final Statement FOLLOW_ADVICE =
      Statement.of(
          "exercise.follow-advice",
          "Every back is different: keep to what your own physiotherapist tells you.",
          seed("L22.5"),
          seed("L41.3"));

  static final Statement STAY_GENTLE =
      Statement.of(
          "exercise.stay-gentle",
          "Stay with the slower, gentler version and do not twist the spine.",
          seed("L28.4"),
          seed("L28.5"));

  static final Statement NEVER_HOLD_BREATH =
      Statement.of(
          "exercise.never-hold-breath",
          "Keep breathing; do not hold your breath.",
          Sources.VALS.whole());

  private SeedStatements() {}

  static ImmutableList<Statement> list(Statement... statements) {
    return ImmutableList.copyOf(statements);
  }
}
