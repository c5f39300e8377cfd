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
