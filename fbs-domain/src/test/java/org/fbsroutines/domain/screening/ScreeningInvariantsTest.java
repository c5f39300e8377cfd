package org.fbsroutines.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.condition.Situation;
import org.fbsroutines.domain.condition.Truth;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.RandomPatients;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Topic;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;

/** What holds for every patient, whatever the facts. */
class ScreeningInvariantsTest {
  private static final Screener SCREENER = Screener.standard();

  @Property(tries = 5_000)
  void everyLimitedVerdictIsExplainedWithReasonAndSource(@ForAll long seed) {
    assertExplained(RandomPatients.of(seed));
  }

  @Tag("slow")
  @Property(tries = 100_000)
  void everyLimitedVerdictOfAHundredThousandPatientsIsExplained(@ForAll long seed) {
    assertExplained(RandomPatients.of(seed));
  }

  private static void assertExplained(PatientFacts facts) {
    for (ExerciseScreening exercise : screen(facts).exercises()) {
      assertThat(exercise.considered()).isNotEmpty();
      if (exercise.verdict() != Verdict.PERMITTED) {
        assertThat(exercise.limits())
            .as("what explains that %s is %s", exercise.exercise().id(), exercise.verdict())
            .anyMatch(finding -> explains(finding, exercise.verdict()));
      }
      exercise.findings().stream()
          .filter(finding -> !finding.decided())
          .forEach(finding -> assertThat(finding.openQuestions()).isNotEmpty());
    }
  }

  private static boolean explains(Finding finding, Verdict verdict) {
    return finding.verdict() == verdict
        && !finding.reason().forPatient().english().isBlank()
        && !finding.restriction().citations().isEmpty();
  }

  @Property(tries = 20_000)
  void aRaisedConcernNeverLoosensAVerdict(@ForAll long seed, @ForAll Question question) {
    PatientFacts reassured = RandomPatients.of(seed).with(question, question.reassuring());

    assertNotLooser(reassured, reassured.with(question, question.concerning()));
  }

  @Property(tries = 20_000)
  void aRedFlagNeverLoosensAVerdictOrAReferral(@ForAll long seed, @ForAll Question question) {
    if (question.topic() == Topic.RED_FLAGS) {
      PatientFacts facts = RandomPatients.of(seed);
      PatientFacts flagged = facts.with(question, Answer.YES);

      assertNotLooser(facts, flagged);
      assertThat(screen(flagged).referral()).isLessThanOrEqualTo(screen(facts).referral());
      assertThat(screen(flagged).referral()).isLessThanOrEqualTo(Referral.URGENT);
      assertThat(verdicts(flagged).values()).containsOnly(Verdict.WITHHELD);
    }
  }

  @Property(tries = 20_000)
  void forgettingAnAnswerNeverReleasesAnExercise(@ForAll long seed, @ForAll Question question) {
    PatientFacts facts = RandomPatients.of(seed);
    boolean askedOfFusionsAlone = question == Question.MECHANICAL_PAIN;
    if (!askedOfFusionsAlone) {
      Screening forgotten = screen(facts.with(question, Answer.UNKNOWN));

      verdicts(facts)
          .forEach(
              (exercise, verdict) -> {
                if (!verdict.isReleasable()) {
                  assertThat(forgotten.of(exercise).verdict().isReleasable()).isFalse();
                }
              });
    }
  }

  @Property(tries = 20_000)
  void oneMoreOperationNeverLoosensAVerdict(
      @ForAll long seed,
      @ForAll OperationKind kind,
      @ForAll Region region,
      @ForAll("daysAgo") int daysAgo) {
    PatientFacts facts = RandomPatients.fullyKnown(seed);
    if (facts.operations().fold(list -> !list.isEmpty(), () -> false)) {
      assertNotLooser(
          facts,
          Patients.with(facts, Operation.of(kind, region, Patients.TODAY.minusDays(daysAgo))));
    }
  }

  @Provide
  Arbitrary<Integer> daysAgo() {
    return Arbitraries.integers().between(0, 400);
  }

  @Property(tries = 20_000)
  void timeAloneNeverTightensTheStandardRules(@ForAll long seed, @ForAll("daysAgo") int days) {
    PatientFacts facts = RandomPatients.fullyKnown(seed);
    Screening later = SCREENER.screen(facts, Patients.TODAY.plusDays(days));

    for (ExerciseScreening now : screen(facts).exercises()) {
      assertThat(later.of(now.exercise().id()).verdict()).isGreaterThanOrEqualTo(now.verdict());
    }
  }

  @Property(tries = 20_000)
  void theOrderOfOperationsChangesNothing(@ForAll long seed) {
    PatientFacts facts = RandomPatients.of(seed);
    PatientFacts reversed =
        facts.withOperations(
            facts.operations().fold(list -> Known.of(list.reverse()), Known::unknown));

    assertThat(summary(reversed)).isEqualTo(summary(facts));
  }

  @Property(tries = 20_000)
  void waterRulesAlwaysReachAquaExercise(@ForAll long seed) {
    PatientFacts facts = RandomPatients.of(seed);
    if (facts.answer(Question.WOUND_HEALED) != Answer.YES
        || facts.answer(Question.INFECTION) != Answer.NO
        || facts.answer(Question.FEAR_OF_WATER) != Answer.NO) {
      ExerciseScreening aqua = screen(facts).of(ExerciseId.AQUA_EXERCISE);

      assertThat(aqua.verdict().isReleasable()).isFalse();
      assertThat(aqua.offered()).contains(false);
    }
  }

  @Property(tries = 20_000)
  void dosesThatAreShownNeverExceedTheSeed(@ForAll long seed) {
    for (ExerciseScreening exercise : screen(RandomPatients.of(seed)).exercises()) {
      exercise
          .dosage()
          .flatMap(dosage -> dosage.stated())
          .ifPresent(
              dosage ->
                  assertThat(
                          dosage.isWithin(
                              exercise.exercise().dosage().dosage().stated().orElseThrow()))
                      .isTrue());
    }
  }

  @Property(tries = 5_000)
  void compiledRulesSayWhatEachClauseSaysAlone(@ForAll long seed) {
    assertCompiledRulesSayWhatEachClauseSays(RandomPatients.of(seed));
  }

  @Tag("slow")
  @Property(tries = 100_000)
  void compiledRulesSayWhatEachClauseSaysAloneOfAHundredThousandPatients(@ForAll long seed) {
    assertCompiledRulesSayWhatEachClauseSays(RandomPatients.of(seed));
  }

  private static void assertCompiledRulesSayWhatEachClauseSays(PatientFacts facts) {
    RuleBook ruleBook = RuleBook.standard();
    for (ExerciseScreening exercise : screen(facts).exercises()) {
      Situation situation =
          new Situation(facts, exercise.exercise(), Patients.TODAY, ruleBook.parameters());
      assertThat(exercise.findings()).isEqualTo(interpreted(ruleBook, situation));
    }
  }

  private static List<Finding> interpreted(RuleBook ruleBook, Situation situation) {
    List<Finding> findings = new ArrayList<>();
    for (Restriction restriction : ruleBook.restrictions()) {
      for (Clause clause : restriction.clauses()) {
        Truth truth = clause.condition().test(situation);
        if (clause.target().covers(situation.exercise()) && truth != Truth.FALSE) {
          Set<OpenQuestion> questions = new LinkedHashSet<>();
          clause.condition().unknowns(situation, questions::add);
          findings.add(
              new Finding(
                  restriction, clause, truth == Truth.TRUE, ImmutableList.copyOf(questions)));
        }
      }
    }
    return findings;
  }

  private static Screening screen(PatientFacts facts) {
    return SCREENER.screen(facts, Patients.TODAY);
  }

  private static Map<ExerciseId, Verdict> verdicts(PatientFacts facts) {
    return screen(facts).exercises().stream()
        .collect(Collectors.toMap(e -> e.exercise().id(), ExerciseScreening::verdict));
  }

  private static ImmutableList<Object> summary(PatientFacts facts) {
    return screen(facts).exercises().stream()
        .map(
            exercise ->
                ImmutableList.of(
                    exercise.exercise().id(),
                    exercise.verdict(),
                    exercise.findings().stream()
                        .map(finding -> finding.restriction().id())
                        .collect(ImmutableSet.toImmutableSet())))
        .collect(ImmutableList.toImmutableList());
  }

  private static void assertNotLooser(PatientFacts before, PatientFacts after) {
    Map<ExerciseId, Verdict> now = verdicts(after);
    verdicts(before)
        .forEach(
            (exercise, verdict) ->
                assertThat(now.get(exercise)).as("%s", exercise).isLessThanOrEqualTo(verdict));
  }
}
