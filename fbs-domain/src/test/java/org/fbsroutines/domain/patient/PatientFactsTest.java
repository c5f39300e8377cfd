package org.fbsroutines.domain.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PatientFactsTest {

  @Property(tries = 200)
  void aBuilderKeepsWhatItIsNotTold(@ForAll long seed) {
    PatientFacts facts = RandomPatients.of(seed);

    assertThat(facts.toBuilder().build()).isEqualTo(facts);
    assertThat(facts.withLimitations(Known.unknown()).withLimitations(facts.limitations()))
        .isEqualTo(facts);
  }

  @Test
  void whatABuilderIsNotToldIsUnknown() {
    assertThat(PatientFacts.builder().build()).isEqualTo(PatientFacts.unknown());
    assertThat(PatientFacts.unknown().operations().isKnown()).isFalse();
    assertThat(PatientFacts.unknown().answers()).isEmpty();
  }

  @Test
  void anAnswerIsTakenBackByNotKnowing() {
    PatientFacts feverish = PatientFacts.unknown().with(Question.FEVER, Answer.YES);

    assertThat(feverish.answer(Question.FEVER)).isEqualTo(Answer.YES);
    assertThat(feverish.with(Question.FEVER, Answer.UNKNOWN)).isEqualTo(PatientFacts.unknown());
  }

  @Test
  void whatReassuresIsAnsweredAndNothingElse() {
    PatientFacts reassured = PatientFacts.unknown().reassured();

    assertThat(Question.values())
        .allMatch(question -> reassured.answer(question) == question.reassuring());
    assertThat(reassured.usualPain()).isEqualTo(Known.unknown());
  }

  @Test
  void whatIsMissingIsNotKnown() {
    assertThat(Known.ofNullable(null)).isEqualTo(Known.unknown());
    assertThat(Known.ofNullable(4)).isEqualTo(Known.of(4));
    assertThat(Known.ofOptional(Optional.empty())).isEqualTo(Known.unknown());
    assertThat(Known.ofOptional(Optional.of(4)).map(List::of)).isEqualTo(Known.of(List.of(4)));
  }
}
