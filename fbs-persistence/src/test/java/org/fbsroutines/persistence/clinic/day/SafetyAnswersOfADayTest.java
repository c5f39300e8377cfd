package org.fbsroutines.persistence.clinic.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.clinic.PatientWithRoutine.NOW;
import static org.fbsroutines.persistence.clinic.PatientWithRoutine.TODAY;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Topic;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.persistence.clinic.PatientWithRoutine;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.patient.SafetyAnswersJson;
import org.fbsroutines.persistence.store.day.SafetyCheckRow;
import org.fbsroutines.persistence.store.day.SafetyCheckStore;
import org.fbsroutines.persistence.store.routine.RoutinePauseRow;
import org.fbsroutines.persistence.store.routine.RoutinePauseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the answers to the safety questions of a day lead to. */
class SafetyAnswersOfADayTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final PatientWithRoutine patient = PatientWithRoutine.add(DATABASE);

  @Test
  void reassuringAnswersOpenTheDayAndNoOther() {
    assertThat(patient.day(TODAY).state()).isEqualTo(DayState.UNCHECKED);

    answer("c1", no());

    assertThat(patient.day(TODAY).state()).isEqualTo(DayState.OPEN);
    assertThat(patient.day(TODAY.plusDays(1)).state()).isEqualTo(DayState.UNCHECKED);
    assertThat(patient.day(TODAY.minusDays(1)).state()).isEqualTo(DayState.OUTSIDE);
    assertThat(patient.day(TODAY).chart().factsVersion()).isEqualTo(1);
  }

  @Test
  void anAnswerThatIsMissingStoresNothing() {
    SafetyAnswers missing = new SafetyAnswers(no().signs(), Answer.UNKNOWN);

    assertThat(answer("c1", missing)).isEqualTo(CheckOutcome.INCOMPLETE);
    assertThat(patient.day(TODAY).check()).isEmpty();
  }

  @Test
  void whatReassuresOfAnotherDayIsNotTakenAndWhatRaisesAConcernIs() {
    for (Optional<LocalDate> asked :
        List.of(Optional.<LocalDate>empty(), Optional.of(TODAY.minusDays(1)))) {
      CheckOutcome reassuring = patient.care(care -> care.answer("c1", no(), asked));
      assertThat(reassuring).isEqualTo(CheckOutcome.ANOTHER_DAY);
    }
    assertThat(patient.day(TODAY).check()).isEmpty();

    CheckOutcome concern =
        patient.care(
            care -> care.answer("c1", yes(Question.FEVER), Optional.of(TODAY.minusDays(1))));

    assertThat(concern).isEqualTo(CheckOutcome.TAKEN);
    assertThat(patient.day(TODAY).state()).isEqualTo(DayState.PAUSED);
  }

  @Test
  void aWarningSignBecomesAFactAndPausesTheRoutineInOneStep() {
    assertThat(answer("c1", yes(Question.FEVER))).isEqualTo(CheckOutcome.TAKEN);

    PatientDay day = patient.day(TODAY);
    assertThat(day.check()).map(SafetyCheckRow::referral).contains(Referral.URGENT);
    assertThat(day.state()).isEqualTo(DayState.PAUSED);
    assertThat(day.pause()).map(RoutinePauseRow::because).contains(PauseReason.RED_FLAG);
    assertThat(day.pause()).map(RoutinePauseRow::detail).contains("fever");
    assertThat(day.chart().factsVersion()).isEqualTo(2);
    assertThat(day.chart().facts().answer(Question.FEVER)).isEqualTo(Answer.YES);
    assertThat(day.routine().orElseThrow().sessions()).isEmpty();
    assertThat(patient.actions()).contains("pause-routine", "record-facts");
  }

  @ParameterizedTest
  @EnumSource(
      value = Question.class,
      names = {"NIGHT_PAIN", "FEVER", "SADDLE_NUMBNESS", "FALL_PAIN", "CALF_SWELLING"})
  void noExerciseIsDueWhileAWarningSignStandsEvenWhereThePauseHasEnded(Question sign) {
    answer("c1", yes(sign));
    endPauseWithoutLookingAtTheSign();
    patient.care(TODAY, NOW.plusSeconds(60), care -> care.answer("c2", no(), Optional.of(TODAY)));

    PatientDay day = patient.day(TODAY);
    assertThat(day.state()).as("nothing but screening stands in the way").isEqualTo(DayState.OPEN);
    assertThat(day.chart().facts().answer(sign)).isEqualTo(Answer.YES);
    assertThat(day.routine().orElseThrow().sessions()).isEmpty();
    assertThat(day.current().orElseThrow().suspendedBy(day.screening()))
        .containsExactlyInAnyOrderElementsOf(
            day.current().orElseThrow().routine().items().stream()
                .map(RoutineItem::exercise)
                .toList());
  }

  private void endPauseWithoutLookingAtTheSign() {
    patient.care(
        care -> {
          RoutinePauseStore pauses = new RoutinePauseStore(care.handle());
          pauses.end(
              patient.id(),
              pauses.open(patient.id()).orElseThrow().pauseId(),
              "none",
              care.recording());
          return patient.id();
        });
  }

  @Test
  void aConcernUnderTheNameOfReassuringAnswersCountsAndOnce() {
    answer("c1", no());
    answer("c1", yes(Question.FEVER));
    answer("c1", yes(Question.FEVER));
    answer("c1", no());

    assertThat(patient.day(TODAY).state()).isEqualTo(DayState.PAUSED);
    assertThat(patient.day(TODAY).chart().facts().answer(Question.FEVER)).isEqualTo(Answer.YES);
    List<?> checks =
        patient.care(
            care -> new SafetyCheckStore(care.handle()).since(patient.id(), Instant.EPOCH));
    assertThat(checks).hasSize(2);
  }

  @Test
  void theSameAnswersSentTwiceChangeNothingMore() {
    answer("c1", yes(Question.FEVER));
    answer("c1", yes(Question.FEVER));

    assertThat(patient.day(TODAY).chart().factsVersion()).isEqualTo(2);
    assertThat(patient.actions()).containsOnlyOnce("pause-routine");
  }

  @Test
  void reassuringAnswersDoNotEndAPause() {
    CheckOutcome fall = answer("c1", new SafetyAnswers(no().signs(), Answer.YES));
    CheckOutcome after = answer("c2", no());

    assertThat(List.of(fall, after))
        .containsExactly(CheckOutcome.TAKEN, CheckOutcome.TAKEN_WHILE_PAUSED);

    assertThat(patient.day(TODAY).state()).isEqualTo(DayState.PAUSED);
    assertThat(patient.day(TODAY).pause()).map(RoutinePauseRow::because).contains(PauseReason.FALL);
  }

  @Test
  void answersAreReadBackAsTheyWereGiven() {
    answer("c1", yes(Question.FEVER));

    String stored =
        patient.care(
            rules ->
                new SafetyCheckStore(rules.handle())
                    .find(patient.id(), "c1")
                    .orElseThrow()
                    .answers());
    assertThat(SafetyAnswersJson.read("answers", stored)).isEqualTo(yes(Question.FEVER));
  }

  private static SafetyAnswers no() {
    return new SafetyAnswers(
        Arrays.stream(Question.values())
            .filter(question -> question.topic() == Topic.RED_FLAGS)
            .collect(ImmutableMap.toImmutableMap(sign -> sign, sign -> Answer.NO)),
        Answer.NO);
  }

  private static SafetyAnswers yes(Question sign) {
    Map<Question, Answer> answers = new EnumMap<>(no().signs());
    answers.put(sign, Answer.YES);
    return new SafetyAnswers(ImmutableMap.copyOf(answers), Answer.NO);
  }

  private CheckOutcome answer(String checkId, SafetyAnswers answers) {
    return patient.care(care -> care.answer(checkId, answers, Optional.of(TODAY)));
  }
}
