package org.fbsroutines.domain.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.Adherence;
import org.fbsroutines.domain.restriction.Referral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionTest {
  private static final PainTrend NO_PAIN_RECORDED =
      new PainTrend(
          OptionalDouble.empty(), OptionalDouble.empty(), Known.unknown(), OptionalInt.empty());

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 31);
  private static final PainRule RULE = new PainRule(7, 2);

  private static final Optional<LocalDate> LATER = Optional.of(TODAY.plusDays(30));
  private static final Signals QUIET =
      signals(Referral.NONE, NO_PAIN_RECORDED, Optional.empty(), LATER);

  /** Of somebody whose facts are recorded and whose routine goes on undisturbed. */
  private static Signals signals(
      Referral redFlag, PainTrend pain, Optional<Adherence> adherence, Optional<LocalDate> endsOn) {
    return new Signals(
        redFlag,
        false,
        pain,
        ImmutableSet.of(),
        false,
        0,
        adherence,
        false,
        ImmutableSet.of(),
        endsOn,
        true);
  }

  private static Attention attention(Concern... concerns) {
    return new Attention(ImmutableSet.copyOf(concerns));
  }

  private static Attention of(Signals signals) {
    return Attention.of(signals, RULE, TODAY);
  }

  private static Signals withPain(PainTrend pain) {
    return signals(Referral.NONE, pain, Optional.empty(), LATER);
  }

  private static Signals withAdherence(Adherence adherence) {
    return signals(Referral.NONE, NO_PAIN_RECORDED, Optional.of(adherence), LATER);
  }

  private static Signals endingOn(LocalDate day) {
    return signals(Referral.NONE, NO_PAIN_RECORDED, Optional.empty(), Optional.of(day));
  }

  private static OptionalDouble mean(String text) {
    return text.equals("-") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }

  @Test
  void aPatientOfWhomNothingWasNoticedNeedsNone() {
    assertThat(of(QUIET).isNeeded()).isFalse();
    assertThat(of(QUIET).first()).isEmpty();
  }

  @Test
  void everySignalHasItsConcern() {
    Signals all =
        new Signals(
            Referral.EMERGENCY,
            true,
            new PainTrend(
                OptionalDouble.of(8), OptionalDouble.of(3), Known.unknown(), OptionalInt.empty()),
            ImmutableSet.of(ExerciseId.YOGA),
            true,
            1,
            Optional.of(new Adherence(1, 14, 0, 7)),
            true,
            ImmutableSet.of(ExerciseId.SWIMMING),
            Optional.of(TODAY),
            false);

    assertThat(of(all).concerns())
        .containsExactlyElementsOf(
            Sets.immutableEnumSet(
                EnumSet.complementOf(EnumSet.of(Concern.RED_FLAG, Concern.NO_ROUTINE))));
  }

  @ParameterizedTest
  @CsvSource({"EMERGENCY,EMERGENCY", "URGENT,RED_FLAG", "CLINIC,RED_FLAG"})
  void aWarningSignOfAnEmergencyGoesBeforeAnother(Referral referral, Concern concern) {
    Signals flagged = signals(referral, NO_PAIN_RECORDED, Optional.empty(), LATER);

    assertThat(of(flagged).concerns()).containsExactly(concern);
    assertThat(attention(Concern.EMERGENCY))
        .isLessThan(attention(Concern.RED_FLAG, Concern.ROUTINE_PAUSED));
  }

  @Test
  void whoHasFactsAndNoRoutineIsNotForgotten() {
    Signals screened = signals(Referral.NONE, NO_PAIN_RECORDED, Optional.empty(), Optional.empty());

    assertThat(of(screened).concerns()).containsExactly(Concern.NO_ROUTINE);
  }

  @ParameterizedTest
  @CsvSource({"7,true", "6,false"})
  void painThatSaysStopIsToldAtOnceWhateverTheWeekWasLike(int worst, boolean told) {
    PainTrend pain =
        new PainTrend(
            OptionalDouble.of(4), OptionalDouble.of(4), Known.unknown(), OptionalInt.of(worst));

    assertThat(of(withPain(pain)).concerns()).isEqualTo(told ? Set.of(Concern.PAIN_UP) : Set.of());
  }

  @ParameterizedTest
  @CsvSource({
    "7.0,-,5,true",
    "6.9,-,5,false",
    "5.0,3.0,5,true",
    "5.0,3.1,5,false",
    "5.0,3.0,-,true",
    "9.0,-,-,false",
    "-,3.0,1,false"
  })
  void painIsUpByTwoAgainstTheUsualLevelOrTheWeekBefore(
      String lately, String before, String usual, boolean up) {
    Known<PainScore> level =
        usual.equals("-") ? Known.unknown() : Known.of(new PainScore(Integer.parseInt(usual)));

    assertThat(
            of(withPain(new PainTrend(mean(lately), mean(before), level, OptionalInt.empty())))
                .concerns())
        .isEqualTo(up ? Set.of(Concern.PAIN_UP) : Set.of());
  }

  @Test
  void adherenceIsLowBelowHalfOfWhatTheFloorAsksFor() {
    assertThat(of(withAdherence(new Adherence(7, 14, 3, 7))).isNeeded()).isFalse();
    assertThat(of(withAdherence(new Adherence(6, 14, 3, 7))).concerns())
        .containsExactly(Concern.LOW_ADHERENCE);
  }

  @Test
  void aRoutineIsToBeLookedAtInItsLastWeekAndAfterIt() {
    assertThat(of(endingOn(TODAY.plusDays(7))).isNeeded()).isFalse();
    assertThat(of(endingOn(TODAY.plusDays(6))).concerns()).containsExactly(Concern.ROUTINE_ENDING);
    assertThat(of(endingOn(TODAY.minusDays(30))).concerns())
        .containsExactly(Concern.ROUTINE_ENDING);
  }

  @Test
  void theMostUrgentConcernDecidesThenTheNext() {
    assertThat(
            List.of(
                attention(Concern.RED_FLAG, Concern.PAIN_UP),
                attention(Concern.RED_FLAG, Concern.NO_FACTS),
                attention(Concern.RED_FLAG),
                attention(Concern.PAIN_UP, Concern.LOW_ADHERENCE),
                attention(Concern.NO_FACTS),
                attention()))
        .isSorted();
  }

  @Property
  void anotherConcernNeverPutsAPatientFurtherBack(
      @ForAll Set<Concern> concerns, @ForAll Concern another) {
    Attention before = new Attention(ImmutableSet.copyOf(concerns));
    Attention after =
        new Attention(ImmutableSet.<Concern>builder().addAll(concerns).add(another).build());

    assertThat(after).isLessThanOrEqualTo(before);
  }

  @Property
  void theOrderIsTotal(@ForAll Set<Concern> one, @ForAll Set<Concern> other) {
    Attention first = new Attention(ImmutableSet.copyOf(one));
    Attention second = new Attention(ImmutableSet.copyOf(other));

    assertThat(Integer.signum(first.compareTo(second)))
        .isEqualTo(-Integer.signum(second.compareTo(first)));
    assertThat(first.compareTo(second) == 0).isEqualTo(first.equals(second));
  }

  @Property
  void theRankOrdersByTheFirstConcernThatOneHasAndTheOtherHasNot(
      @ForAll Set<Concern> one, @ForAll Set<Concern> other) {
    int difference =
        Sets.immutableEnumSet(Sets.symmetricDifference(one, other)).stream()
            .findFirst()
            .map(first -> one.contains(first) ? -1 : 1)
            .orElse(0);

    assertThat(
            Integer.compare(
                new Attention(ImmutableSet.copyOf(one)).rank(),
                new Attention(ImmutableSet.copyOf(other)).rank()))
        .isEqualTo(difference);
  }

  @Test
  void everythingAtOnceRanksFirst() {
    assertThat(attention(Concern.values()).rank()).isZero();
  }
}
