package org.fbsroutines.domain.restriction;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.text.Argument.Joint;
import org.fbsroutines.domain.text.Argument.Name;
import org.fbsroutines.domain.text.Argument.Series;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/** A target in words; exercises appear under their ids. */
final class TargetPhrase implements Target.Cases<Text> {
  private static final Key EVERY = Key.of("target.every", "every exercise");
  private static final Key NAMED = Key.of("target.named", "{exercises}");
  private static final Key MAKING = Key.of("target.making", "exercises that involve {demands}");
  private static final Key SUPERVISED =
      Key.of("target.supervised-by", "exercises that need {supervision}");
  private static final Key ANY_OF = Key.of("target.any-of", "{one}; and {other}");
  private static final Key EXCEPT = Key.of("target.except", "{target}, but not {exercises}");

  static final TargetPhrase WORDS = new TargetPhrase();

  private TargetPhrase() {}

  static ImmutableList<Key> keys() {
    return ImmutableList.of(EVERY, NAMED, MAKING, SUPERVISED, ANY_OF, EXCEPT);
  }

  @Override
  public Text every(Target.Every target) {
    return EVERY.text();
  }

  @Override
  public Text named(Target.Named target) {
    return NAMED.with("exercises", ids(target.ids()));
  }

  @Override
  public Text making(Target.Making target) {
    return MAKING.with("demands", Series.either(target.demands(), Demand::phrase));
  }

  @Override
  public Text supervisedBy(Target.SupervisedBy target) {
    return SUPERVISED.with("supervision", target.supervision().phrase());
  }

  @Override
  public Text anyOf(Target.AnyOf target) {
    return target.targets().stream()
        .map(one -> one.fold(this))
        .reduce((one, other) -> ANY_OF.with(ImmutableMap.of("one", one, "other", other)))
        .orElseThrow();
  }

  @Override
  public Text except(Target.Except target) {
    return EXCEPT.with(
        ImmutableMap.of("target", target.target().fold(this), "exercises", ids(target.ids())));
  }

  private static Series ids(ImmutableCollection<ExerciseId> ids) {
    return Series.of(Joint.COMMA, ids.stream().map(id -> new Name(id.value())).toList());
  }
}
