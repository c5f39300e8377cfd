package org.fbsroutines.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Loosening;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.RandomPatients;
import org.fbsroutines.domain.restriction.Verdict;

/** No exercise is released by facts of which {@link Loosening} says that they loosen nothing. */
class LooseningOfVerdictsTest {
  private static final Screener SCREENER = Screener.standard();

  @Property(tries = 10_000)
  void whatLoosensNothingReleasesNothing(@ForAll long seed) {
    assertReleasesNothing(seed);
  }

  @Tag("slow")
  @Property(tries = 100_000)
  void whatLoosensNothingReleasesNothingToAHundredThousandPatients(@ForAll long seed) {
    assertReleasesNothing(seed);
  }

  private static void assertReleasesNothing(long seed) {
    PatientFacts stored = RandomPatients.fullyKnown(seed);
    PatientFacts arriving = mixed(stored, RandomPatients.of(~seed), new Random(seed));
    Assume.that(stored.operations().fold(all -> !all.isEmpty(), () -> false));
    Assume.that(Loosening.between(stored, arriving).isEmpty());
    Screening before = SCREENER.screen(stored, Patients.TODAY);

    for (ExerciseScreening now : SCREENER.screen(arriving, Patients.TODAY).exercises()) {
      if (isReleased(now.verdict())) {
        assertThat(before.find(now.exercise().id()).orElseThrow().verdict())
            .as("%s of %s beside %s", now.exercise().id(), arriving, stored)
            .matches(LooseningOfVerdictsTest::isReleased);
      }
    }
  }

  private static boolean isReleased(Verdict verdict) {
    return verdict == Verdict.ADAPTED || verdict == Verdict.PERMITTED;
  }

  /** Some facts of one and some of another, with an answer that is concerning more often. */
  private static PatientFacts mixed(PatientFacts one, PatientFacts other, Random random) {
    return PatientFacts.builder()
        .answers(answers(one, other, random))
        .operations(random.nextInt(4) > 0 ? one.operations() : other.operations())
        .usualPain(random.nextInt(4) > 0 ? one.usualPain() : other.usualPain())
        .limitations(random.nextInt(4) > 0 ? one.limitations() : other.limitations())
        .strokes(random.nextInt(4) > 0 ? one.strokes() : other.strokes())
        .painResponses(random.nextInt(4) > 0 ? one.painResponses() : more(one, other))
        .walkingMinutes(one.walkingMinutes())
        .build();
  }

  private static ImmutableMap<Question, Answer> answers(
      PatientFacts one, PatientFacts other, Random random) {
    ImmutableMap.Builder<Question, Answer> answers = ImmutableMap.builder();
    for (Question question : Question.values()) {
      Answer answer = (random.nextInt(20) == 0 ? other : one).answer(question);
      answers.put(
          question, one.answer(question) == question.concerning() ? question.concerning() : answer);
    }
    return answers.buildOrThrow();
  }

  private static Known<ImmutableList<PainResponse>> more(PatientFacts one, PatientFacts other) {
    return Known.of(
        Stream.of(one, other)
            .flatMap(facts -> facts.painResponses().toOptional().stream())
            .flatMap(ImmutableList::stream)
            .collect(ImmutableList.toImmutableList()));
  }
}
