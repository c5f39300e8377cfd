package org.fbsroutines.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.FewTroubles;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Worse;
import org.fbsroutines.domain.restriction.Verdict;

/**
 * Bad news never makes a verdict milder or a referral less urgent, and neither does a fact that is
 * no longer known; time alone never makes a verdict stricter. What is withheld and what waits for
 * an answer is kept back alike.
 */
class WorseNewsTest {
  private static final Screener SCREENER = Screener.standard();
  private static final int SOME = 1_000;
  private static final int VERY_MANY = 100_000;

  @Property(tries = SOME / 5)
  void aReassuringAnswerThatTurnsBadOrUnknownReleasesNothing(@ForAll long seed) {
    assertAnswers(seed);
  }

  @Tag("slow")
  @Property(tries = VERY_MANY)
  void aReassuringAnswerThatTurnsBadOrUnknownReleasesNothingOfVeryMany(@ForAll long seed) {
    assertAnswers(seed);
  }

  private static void assertAnswers(long seed) {
    PatientFacts facts = FewTroubles.of(seed);
    assertNoneMilder(facts, Worse.answers(facts));
    assertNoneMilder(facts, Worse.forgotten(facts));
    assertNoneMilder(facts, Worse.pain(facts));
  }

  @Property(tries = SOME)
  void anOperationThatMovesNearerReleasesNothing(@ForAll long seed) {
    assertNearer(seed);
  }

  @Tag("slow")
  @Property(tries = VERY_MANY)
  void anOperationThatMovesNearerReleasesNothingOfVeryMany(@ForAll long seed) {
    assertNearer(seed);
  }

  private static void assertNearer(long seed) {
    PatientFacts facts = FewTroubles.of(seed);
    assertNoneMilder(facts, Worse.nearer(facts, seed + 1));
  }

  @Property(tries = SOME)
  void oneMoreOperationReleasesNothing(@ForAll long seed) {
    assertOneMore(seed);
  }

  @Tag("slow")
  @Property(tries = VERY_MANY)
  void oneMoreOperationReleasesNothingOfVeryMany(@ForAll long seed) {
    assertOneMore(seed);
  }

  @Property(tries = SOME)
  void oneMoreAnswerOfThePainReleasesNothing(@ForAll long seed) {
    assertOneMorePain(seed);
  }

  @Tag("slow")
  @Property(tries = VERY_MANY)
  void oneMoreAnswerOfThePainReleasesNothingOfVeryMany(@ForAll long seed) {
    assertOneMorePain(seed);
  }

  private static void assertOneMorePain(long seed) {
    PatientFacts facts = FewTroubles.of(seed);
    facts
        .painResponses()
        .toOptional()
        .map(
            before ->
                ImmutableList.<PainResponse>builder()
                    .addAll(before)
                    .add(FewTroubles.painResponse(seed + 1))
                    .build())
        .ifPresent(
            after -> assertNoneMilder(facts, List.of(facts.withPainResponses(Known.of(after)))));
  }

  private static void assertOneMore(long seed) {
    PatientFacts facts = FewTroubles.of(seed);
    if (facts.operations().isKnown()) {
      assertNoneMilder(facts, List.of(Patients.with(facts, FewTroubles.operation(seed + 1))));
    }
  }

  @Property(tries = SOME)
  void timeAloneTightensNothing(@ForAll long seed, @ForAll @IntRange(max = 130) int days) {
    assertLater(seed, days);
  }

  @Tag("slow")
  @Property(tries = VERY_MANY)
  void timeAloneTightensNothingOfVeryMany(
      @ForAll long seed, @ForAll @IntRange(max = 130) int days) {
    assertLater(seed, days);
  }

  private static void assertLater(long seed, int days) {
    PatientFacts facts = FewTroubles.of(seed);
    LocalDate later = Patients.TODAY.plusDays(days);
    assertNotMilder(SCREENER.screen(facts, later), SCREENER.screen(facts, Patients.TODAY), facts);
  }

  private static void assertNoneMilder(PatientFacts facts, List<PatientFacts> worse) {
    Screening before = SCREENER.screen(facts, Patients.TODAY);
    for (PatientFacts after : worse) {
      assertNotMilder(before, SCREENER.screen(after, Patients.TODAY), after);
    }
  }

  private static void assertNotMilder(Screening mild, Screening strict, PatientFacts facts) {
    assertThat(milder(mild, strict)).as("%s", facts).isEmpty();
    assertThat(strict.referral()).as("%s", facts).isLessThanOrEqualTo(mild.referral());
  }

  /** The exercises of which the stricter screening says something milder. */
  private static List<ExerciseId> milder(Screening mild, Screening strict) {
    List<ExerciseId> milder = new ArrayList<>();
    for (int i = 0; i < strict.exercises().size(); i++) {
      ExerciseScreening exercise = strict.exercises().get(i);
      Verdict before = released(mild.exercises().get(i).verdict());
      if (released(exercise.verdict()).compareTo(before) > 0) {
        milder.add(exercise.exercise().id());
      }
    }
    return milder;
  }

  private static Verdict released(Verdict verdict) {
    return verdict.isReleasable() ? verdict : Verdict.WITHHELD;
  }
}
