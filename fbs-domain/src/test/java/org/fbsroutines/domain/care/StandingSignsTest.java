package org.fbsroutines.domain.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingSignsTest {

  @ParameterizedTest
  @CsvSource({
    "YES,true,true",
    "YES,false,true",
    "UNKNOWN,true,true",
    "UNKNOWN,false,false",
    "NO,true,false",
    "NO,false,false"
  })
  void aSignStandsUntilItIsAnsweredNoAndOneThatNobodyReportedOnlyWhereItIsThere(
      Answer fever, boolean isReported, boolean stands) {
    ImmutableSet<Question> reported =
        isReported ? ImmutableSet.of(Question.FEVER) : ImmutableSet.of();

    assertThat(StandingSigns.of(PatientFacts.unknown().with(Question.FEVER, fever), reported))
        .isEqualTo(stands ? ImmutableSet.of(Question.FEVER) : ImmutableSet.of());
  }
}
