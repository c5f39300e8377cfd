package org.fbsroutines.domain.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule says when it is put into words. */
class PhrasesTest {
  private static final ImmutableMap<String, Parameter> PARAMETERS =
      RuleBook.standard().parameters();
  private static final Condition HEALED = Condition.yes(Question.WOUND_HEALED);
  private static final Condition CLEARED = Condition.no(Question.POOL_CLEARED);

  static Stream<Arguments> conditions() {
    LocalDate day = LocalDate.of(2027, 1, 5);
    OperationPattern neck =
        OperationPattern.in(Region.CERVICAL, Approach.POSTERIOR, OperationKind.FUSION);
    return Stream.of(
        Arguments.of(Condition.always(), "always"),
        Arguments.of(HEALED, "woundHealed is yes"),
        Arguments.of(Condition.operated(OperationPattern.any()), "any operation at any time"),
        Arguments.of(
            Condition.operated(neck),
            "cervical fusion " + Approach.POSTERIOR.phrase().english() + " at any time"),
        Arguments.of(
            Condition.operated(OperationPattern.in(Region.LUMBAR)),
            "any lumbar operation at any time"),
        Arguments.of(
            Condition.operatedWithin(OperationPattern.of(OperationKind.FUSION), "yogaAfterFusion"),
            "fusion fewer than 112 (yogaAfterFusion) days ago"),
        Arguments.of(
            Condition.operatedWithin(OperationPattern.any(), "nowhere"),
            "any operation fewer than nowhere days ago"),
        Arguments.of(
            Condition.historyNotRecorded(),
            "operations, usual pain or limitations are not recorded"),
        Arguments.of(
            Condition.knowsStroke(ImmutableSet.of(Stroke.FRONT_CRAWL, Stroke.BACKSTROKE)),
            "knows front crawl or backstroke"),
        Arguments.of(
            Condition.demandsNotAssessed(), "nobody has assessed the demands of the exercise"),
        Arguments.of(
            Condition.dateWithin(day, day.plusDays(3)),
            "the day is 2027-01-05 or later and before 2027-01-08"),
        Arguments.of(
            Condition.painFlare(false),
            "the exercise brought pain of 8 (painStop) or more, or 2 (painRise) or more above the"
                + " usual level and not settled within 24 hours"),
        Arguments.of(
            Condition.painFlare(true),
            "the exercise brought pain of 8 (painStop) or more, or 2 (painRise) or more above the"
                + " usual level and not settled within 24 hours, and it lasts for days"),
        Arguments.of(Condition.allOf(HEALED, CLEARED), "woundHealed is yes and poolCleared is no"),
        Arguments.of(
            Condition.anyOf(HEALED, Condition.not(CLEARED)),
            "woundHealed is yes or not poolCleared is no"),
        Arguments.of(
            Condition.not(Condition.allOf(HEALED, CLEARED)),
            "not (woundHealed is yes and poolCleared is no)"),
        Arguments.of(Condition.certainly(HEALED), "it is known that woundHealed is yes"));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void aConditionReadsAsASentence(Condition condition, String words) {
    assertThat(condition.phrase(PARAMETERS).english()).isEqualTo(words);
  }

  static Stream<Arguments> targets() {
    return Stream.of(
        Arguments.of(Target.every(), "every exercise", true),
        Arguments.of(Target.named(ExerciseId.YOGA, ExerciseId.WALKING), "yoga, walking", false),
        Arguments.of(
            Target.making(Demand.IMMERSION, Demand.GAIT),
            "exercises that involve being in the water or walking",
            false),
        Arguments.of(
            new Target.SupervisedBy(Supervision.AQUATIC_EXPERT),
            "exercises that need " + Supervision.AQUATIC_EXPERT.phrase().english(),
            false),
        Arguments.of(
            Target.named(ExerciseId.YOGA).or(Target.making(Demand.GAIT)),
            "yoga; and exercises that involve walking",
            false),
        Arguments.of(
            Target.named(ExerciseId.YOGA).or(Target.every()), "yoga; and every exercise", true),
        Arguments.of(Target.every().except(ExerciseId.YOGA), "every exercise, but not yoga", true),
        Arguments.of(
            Target.making(Demand.GAIT).except(ExerciseId.YOGA, ExerciseId.WALKING),
            "exercises that involve walking, but not yoga, walking",
            false));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void aTargetReadsAsWordsAndKnowsWhetherItCoversEverything(
      Target target, String words, boolean universal) {
    assertThat(target.phrase().english()).isEqualTo(words);
    assertThat(target.isUniversal()).isEqualTo(universal);
  }

  @Test
  void aTargetNamesTheExercisesItSpeaksOf() {
    assertThat(Target.every().named()).isEmpty();
    assertThat(Target.named(ExerciseId.YOGA).or(Target.named(ExerciseId.WALKING)).named())
        .containsExactly(ExerciseId.YOGA, ExerciseId.WALKING);
    assertThat(Target.named(ExerciseId.YOGA).except(ExerciseId.SWIMMING).named())
        .containsExactly(ExerciseId.YOGA, ExerciseId.SWIMMING);
  }

  static Stream<Arguments> adaptations() {
    return Stream.of(
        Arguments.of(new Adaptation.Drop(Demand.LUMBAR_ROTATION), "no twisting the lower back"),
        Arguments.of(
            new Adaptation.OnlyStrokes(ImmutableSet.of(Stroke.BACKSTROKE, Stroke.FRONT_CRAWL)),
            "only front crawl or backstroke"),
        Arguments.of(new Adaptation.Supervised(Supervision.CLINIC), "only in a supervised clinic"),
        Arguments.of(
            new Adaptation.Supervised(Supervision.EXPERIENCED_GUIDE),
            "only with " + Supervision.EXPERIENCED_GUIDE.phrase().english()),
        Arguments.of(new Adaptation.Done(Manner.GENTLE), "slow and gentle, nothing extreme"),
        Arguments.of(new Adaptation.ScaleDosage(80), "at 80 % of the dosage"));
  }

  @ParameterizedTest
  @MethodSource("adaptations")
  void anAdaptationReadsAsWords(Adaptation adaptation, String words) {
    assertThat(adaptation.phrase().english()).isEqualTo(words);
  }

  @Test
  void anAdaptationThatWouldChangeNothingIsNone() {
    assertThat(new Adaptation.ScaleDosage(1).percent()).isEqualTo(1);
    assertThat(new Adaptation.ScaleDosage(99).percent()).isEqualTo(99);
    assertThatThrownBy(() -> new Adaptation.ScaleDosage(0)).hasMessageContaining("1 to 99");
    assertThatThrownBy(() -> new Adaptation.ScaleDosage(100)).hasMessageContaining("1 to 99");
    assertThatThrownBy(() -> new Adaptation.OnlyStrokes(ImmutableSet.of()))
        .hasMessage("strokes: none (expected: at least one)");
  }

  @Test
  void everyMannerHasAnOwnNameAndWords() {
    assertThat(Arrays.stream(Manner.values()).map(Manner::token)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Manner.values()).map(Manner::phrase)).doesNotHaveDuplicates();
    assertThat(ImmutableList.of(Manner.GENTLE.token())).containsExactly("gentle");
  }
}
