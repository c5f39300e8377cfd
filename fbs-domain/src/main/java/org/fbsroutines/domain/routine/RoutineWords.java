package org.fbsroutines.domain.routine;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Set;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.text.Argument.Count;
import org.fbsroutines.domain.text.Argument.Joint;
import org.fbsroutines.domain.text.Argument.Name;
import org.fbsroutines.domain.text.Argument.Series;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/** Texts about a routine that cannot be prescribed as it was put together, or hardly so. */
final class RoutineWords {
  static final Key NOT_SCREENED =
      Key.of("refusal.not-screened", "it was not screened; choose one from the catalogue");
  static final Key TWICE = Key.of("refusal.twice", "it is chosen twice; keep one");
  private static final Key VERDICT =
      Key.of("refusal.verdict", "it is {verdict} ({rules}); see the findings");
  static final Key CLINIC_ONLY =
      Key.of("refusal.clinic", "it is for the clinic only and never appears on a home sheet");
  static final Key FALLBACK_OPEN =
      Key.of(
          "refusal.fallback-open",
          "it is a fallback and is not offered before it is decided whether the exercise itself"
              + " may be done");
  static final Key FALLBACK =
      Key.of(
          "refusal.fallback",
          "it is a fallback and is not offered while the exercise itself may be done");
  static final Key AGAIN =
      Key.of(
          "refusal.again", "it was prescribed for a written reason before; state a reason again");
  static final Key UNMEASURED =
      Key.of(
          "refusal.unmeasured",
          "the starting point for walking has not been measured; record the minutes of three days"
              + " or give a written reason");
  private static final Key ABOVE =
      Key.of("refusal.above", "its dosage is above {dosage}; lower it or give a written reason");
  private static final Key MANY =
      Key.of(
          "routine.many", "{part}: {count} exercises in one session; people keep up 2 to {most}");
  private static final Key WALKING_START =
      Key.of(
          "walking.start",
          "80 % of the mean of {first}, {second} and {third} minutes, rounded down.");

  static final ImmutableList<Key> KEYS =
      ImmutableList.of(
          NOT_SCREENED,
          TWICE,
          VERDICT,
          CLINIC_ONLY,
          FALLBACK_OPEN,
          FALLBACK,
          AGAIN,
          UNMEASURED,
          ABOVE,
          MANY,
          WALKING_START);

  private RoutineWords() {}

  /** A withheld exercise is so by at least one rule. */
  static Text verdict(Verdict verdict, Set<String> rules) {
    return VERDICT.with(
        ImmutableMap.of(
            "verdict",
            verdict.phrase(),
            "rules",
            Series.of(Joint.COMMA, rules.stream().map(Name::new).collect(toImmutableList()))));
  }

  static Text above(Text dosage) {
    return ABOVE.with("dosage", dosage);
  }

  static Text many(PartOfDay part, int count) {
    return MANY.with(
        ImmutableMap.of(
            "part", part.title(),
            "count", new Count(count),
            "most", new Count(Session.MANY)));
  }

  static Text walkingStart(List<Integer> minutes) {
    return WALKING_START.with(
        ImmutableMap.of(
            "first", new Count(minutes.get(0)),
            "second", new Count(minutes.get(1)),
            "third", new Count(minutes.get(2))));
  }
}
