package org.fbsroutines.domain.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.RoutineItem;
import org.junit.jupiter.api.Test;

class GrowthHoldTest {
  private static final GrowthHold NOTHING_HOLDS = new GrowthHold(ImmutableSet.of());
  private static final ImmutableSet<Concern> NEVER =
      ImmutableSet.of(
          Concern.EMERGENCY,
          Concern.RED_FLAG,
          Concern.ROUTINE_PAUSED,
          Concern.SAFETY_CHECK_INCOMPLETE);
  private static final ImmutableSet<Concern> FOR_A_REASON =
      ImmutableSet.of(Concern.PAIN_UP, Concern.LOW_ADHERENCE);
  private static final Optional<String> REASON = Optional.of("Seen today, and keen.");

  private static final ExerciseId CIRCLES = ExerciseId.SHOULDER_CIRCLES;
  private static final Dosage.Stated EIGHT = dosage(Effort.Repetitions.of(8));

  private static GrowthHold of(Set<Concern> concerns) {
    return GrowthHold.of(new Attention(ImmutableSet.copyOf(concerns)));
  }

  private static Dosage.Stated dosage(Effort effort) {
    return Dosage.of(effort, Frequency.daily(SessionsPerDay.exactly(2)));
  }

  private static RoutineItem item(ExerciseId exercise, Dosage.Stated dosage) {
    return PlainItem.of(exercise, dosage, Optional.empty());
  }

  @Property
  void nothingGrowsWithoutAReasonWhileAnythingOfThisStands(@ForAll Set<Concern> concerns) {
    boolean stands = !Sets.intersection(concerns, Sets.union(NEVER, FOR_A_REASON)).isEmpty();

    assertThat(of(concerns).stands()).isEqualTo(stands);
    assertThat(of(concerns).lets(Optional.empty())).isEqualTo(!stands);
    assertThat(of(concerns).lets(Optional.of(" "))).isEqualTo(!stands);
  }

  @Property
  void aReasonGoesBeyondPainAndFewSessionsAndNothingElse(@ForAll Set<Concern> concerns) {
    assertThat(of(concerns).lets(REASON)).isEqualTo(Sets.intersection(concerns, NEVER).isEmpty());
  }

  @Test
  void moreThanWasLastPrescribedIsHeldAndTheSameOrLessIsNot() {
    GrowthCheck check = new GrowthCheck(of(NEVER), ImmutableMap.of(CIRCLES, EIGHT));

    assertThat(held(check, item(CIRCLES, dosage(Effort.Repetitions.of(9)))))
        .containsExactly(CIRCLES);
    assertThat(held(check, item(CIRCLES, EIGHT))).isEmpty();
    assertThat(held(check, item(CIRCLES, dosage(Effort.Repetitions.of(7))))).isEmpty();
    assertThat(held(check, item(CIRCLES, dosage(Effort.Timed.minutes(1)))))
        .as("what cannot be compared counts as more")
        .containsExactly(CIRCLES);
    assertThat(held(check, item(ExerciseId.WALKING, EIGHT)))
        .as("what was never prescribed begins")
        .isEmpty();
  }

  private static ImmutableSet<ExerciseId> held(GrowthCheck check, RoutineItem item) {
    return check.held(ImmutableList.of(item), REASON);
  }

  @Test
  void theLatestVersionCountsAndWhatThePainRuleLeavesCountsBeforeIt() {
    ImmutableList<RoutineItem> latest = ImmutableList.of(item(CIRCLES, EIGHT));
    ImmutableList<RoutineItem> before =
        ImmutableList.of(
            item(CIRCLES, dosage(Effort.Repetitions.of(10))),
            item(ExerciseId.WALKING, dosage(Effort.Timed.minutes(9))));
    Dosage.Stated six = dosage(Effort.Repetitions.of(6));

    assertThat(last(ImmutableMap.of(), ImmutableList.of(latest, before)))
        .containsEntry(CIRCLES, EIGHT)
        .containsEntry(ExerciseId.WALKING, dosage(Effort.Timed.minutes(9)));
    assertThat(last(ImmutableMap.of(CIRCLES, six), ImmutableList.of(latest, before)))
        .containsEntry(CIRCLES, six);
  }

  private static ImmutableMap<ExerciseId, Dosage.Stated> last(
      ImmutableMap<ExerciseId, Dosage.Stated> lessened,
      ImmutableList<ImmutableList<RoutineItem>> versions) {
    return GrowthCheck.of(NOTHING_HOLDS, versions, lessened).last();
  }

  @Test
  void aReasonThatWasNotNeededIsNotKept() {
    ImmutableMap<ExerciseId, Dosage.Stated> last = ImmutableMap.of(CIRCLES, EIGHT);
    ImmutableList<RoutineItem> more =
        ImmutableList.of(item(CIRCLES, dosage(Effort.Repetitions.of(9))));

    assertThat(new GrowthCheck(of(FOR_A_REASON), last).kept(more, REASON)).isEqualTo(REASON);
    assertThat(new GrowthCheck(NOTHING_HOLDS, last).kept(more, REASON)).isEmpty();
    assertThat(
            new GrowthCheck(of(FOR_A_REASON), last)
                .kept(ImmutableList.of(item(CIRCLES, EIGHT)), REASON))
        .isEmpty();
  }
}
