package org.fbsroutines.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictChangeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final ExerciseId WALKING = new ExerciseId("walking");

  /** From what releases least. */
  private static final ImmutableList<Verdict> ORDER = ImmutableList.copyOf(Verdict.values());

  private static Screening screening(PatientFacts facts) {
    return Screener.standard().screen(facts, DAY);
  }

  @ParameterizedTest
  @EnumSource
  void aVerdictTightensOrLoosensInOneDirectionAlone(Verdict before) {
    for (Verdict after : Verdict.values()) {
      VerdictChange change =
          new VerdictChange(WALKING, before, after, ImmutableList.of(), ImmutableList.of());

      assertThat(change.isTightening()).isEqualTo(ORDER.indexOf(after) < ORDER.indexOf(before));
      assertThat(change.isLoosening()).isEqualTo(ORDER.indexOf(after) > ORDER.indexOf(before));
    }
  }

  @Test
  void changesStandInTheOrderOfTheSecondAndWithoutWhatOneOfTheTwoDoesNotKnow() {
    Screening before = screening(PatientFacts.unknown());
    Screening after = screening(PatientFacts.unknown().with(Question.FEVER, Answer.YES));
    ImmutableList<ExerciseScreening> reversed = after.exercises().reverse();
    Screening shorter = new Screening(DAY, reversed.subList(1, reversed.size()));

    assertThat(VerdictChange.between(before, shorter))
        .isEqualTo(
            VerdictChange.between(before, after).reverse().stream()
                .filter(change -> !change.exercise().equals(reversed.get(0).exercise().id()))
                .toList());
    assertThat(VerdictChange.between(shorter, before))
        .extracting(VerdictChange::exercise)
        .doesNotContain(reversed.get(0).exercise().id())
        .hasSize(shorter.exercises().size());
    assertThat(VerdictChange.ofVerdicts(before, shorter))
        .hasSizeLessThanOrEqualTo(shorter.exercises().size())
        .extracting(VerdictChange::exercise)
        .isSubsetOf(shorter.exercises().stream().map(one -> one.exercise().id()).toList());
  }

  @Test
  void verdictsThatStayAreNoChangeOfVerdicts() {
    PatientFacts nothingKnown = PatientFacts.unknown();
    PatientFacts redFlag = nothingKnown.with(Question.FEVER, Answer.YES);

    Screening before = screening(nothingKnown);
    Screening after = screening(redFlag);

    assertThat(VerdictChange.ofVerdicts(before, before)).isEmpty();
    assertThat(VerdictChange.ofVerdicts(before, after))
        .isNotEmpty()
        .allMatch(VerdictChange::isTightening)
        .extracting(VerdictChange::exercise)
        .isEqualTo(
            after.exercises().stream()
                .filter(
                    now ->
                        before.find(now.exercise().id()).orElseThrow().verdict() != now.verdict())
                .map(now -> now.exercise().id())
                .toList());
  }
}
