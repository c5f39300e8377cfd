package org.fbsroutines.domain.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Topic;
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SafetyDecisionTest {
  private static final RuleBook RULES = RuleBook.standard();

  static Stream<Question> signs() {
    return Arrays.stream(Question.values()).filter(q -> q.topic() == Topic.RED_FLAGS);
  }

  private static SafetyAnswers allNo(Answer fall) {
    return new SafetyAnswers(
        signs().collect(ImmutableMap.toImmutableMap(sign -> sign, sign -> Answer.NO)), fall);
  }

  private static SafetyAnswers with(Question sign, Answer answer) {
    Map<Question, Answer> answers = new EnumMap<>(allNo(Answer.NO).signs());
    answers.put(sign, answer);
    return new SafetyAnswers(ImmutableMap.copyOf(answers), Answer.NO);
  }

  @Test
  void aFullSetOfReassuringAnswersAsksForNothing() {
    SafetyDecision decision = SafetyDecision.of(RULES, allNo(Answer.NO));

    assertThat(decision.answers().isComplete()).isTrue();
    assertThat(decision.referral()).isEqualTo(Referral.NONE);
    assertThat(decision.pause()).isEmpty();
    assertThat(decision.reasons()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("signs")
  void aSignThatIsNotAnsweredLeavesTheAnswersIncomplete(Question sign) {
    SafetyDecision decision = SafetyDecision.of(RULES, with(sign, Answer.UNKNOWN));

    assertThat(decision.answers().isComplete()).isFalse();
    assertThat(decision.pause()).isEmpty();
  }

  @Test
  void aFallThatIsNotAnsweredLeavesTheAnswersIncomplete() {
    assertThat(allNo(Answer.UNKNOWN).isComplete()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("signs")
  void aSignSendsForHelpAsScreeningDoesAndPausesTheRoutine(Question sign) {
    SafetyDecision decision = SafetyDecision.of(RULES, with(sign, Answer.YES));

    assertThat(decision.pause()).contains(PauseReason.RED_FLAG);
    assertThat(decision.referral())
        .isEqualTo(
            Screener.standard()
                .screen(Patients.answering(sign, Answer.YES), Patients.TODAY)
                .referral())
        .isLessThanOrEqualTo(Referral.URGENT);
    assertThat(decision.reasons()).isNotEmpty();
    assertThat(decision.applyTo(Patients.well()).answer(sign)).isEqualTo(Answer.YES);
  }

  @Test
  void aSignCountsEvenWhereOtherAnswersAreMissing() {
    SafetyDecision decision =
        SafetyDecision.of(
            RULES,
            new SafetyAnswers(ImmutableMap.of(Question.CHEST_PAIN, Answer.YES), Answer.UNKNOWN));

    assertThat(decision.pause()).contains(PauseReason.RED_FLAG);
    assertThat(decision.referral()).isEqualTo(Referral.EMERGENCY);
  }

  @Test
  void theMostUrgentSignDecidesAndEachTellsItsReason() {
    Map<Question, Answer> answers = new EnumMap<>(allNo(Answer.NO).signs());
    answers.put(Question.FEVER, Answer.YES);
    answers.put(Question.SADDLE_NUMBNESS, Answer.YES);
    SafetyDecision decision =
        SafetyDecision.of(RULES, new SafetyAnswers(ImmutableMap.copyOf(answers), Answer.YES));

    assertThat(decision.referral()).isEqualTo(Referral.EMERGENCY);
    assertThat(decision.pause()).contains(PauseReason.RED_FLAG);
    assertThat(decision.reasons()).extracting(Reason::forPatient).hasSize(2);
  }

  @Test
  void aFallAlonePausesTheRoutineAndAsksForTheClinic() {
    SafetyDecision decision = SafetyDecision.of(RULES, allNo(Answer.YES));

    assertThat(decision.pause()).contains(PauseReason.FALL);
    assertThat(decision.referral()).isEqualTo(Referral.CLINIC);
    assertThat(decision.applyTo(Patients.well())).isEqualTo(Patients.well());
  }

  @Test
  void aNoNeverTakesBackASignThatIsKnown() {
    assertThat(
            SafetyDecision.of(RULES, allNo(Answer.NO))
                .applyTo(Patients.answering(Question.FEVER, Answer.YES))
                .answer(Question.FEVER))
        .isEqualTo(Answer.YES);
  }

  @Test
  void everySignIsAskedAboutOnceAndARuleBookThatForgetsOneStillAsks() {
    assertThat(SafetyGroup.of(RULES).stream().flatMap(group -> group.signs().stream()))
        .containsExactlyInAnyOrderElementsOf(signs().toList());
    RuleBook without =
        RuleBook.of(
            OwnWords.of("Forgetful"),
            RULES.restrictions().stream()
                .filter(rule -> !rule.id().equals("R05"))
                .collect(ImmutableList.toImmutableList()),
            RULES.parameters().values().asList());

    assertThat(SafetyGroup.of(without))
        .last()
        .satisfies(
            group ->
                assertThat(group.signs())
                    .containsExactly(Question.FEVER, Question.WOUND_INFECTION));
    assertThat(SafetyDecision.of(without, with(Question.FEVER, Answer.YES)).referral())
        .isEqualTo(Referral.URGENT);
  }

  @ParameterizedTest
  @EnumSource
  void aPauseIsFoundByItsName(PauseReason reason) {
    assertThat(Token.find(PauseReason.class, reason.token())).contains(reason);
    assertThat(Token.find(PauseReason.class, reason.token().toUpperCase(Locale.ROOT))).isEmpty();
  }
}
