package org.fbsroutines.persistence.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.condition.Situation;
import org.fbsroutines.domain.condition.Truth;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;

/** What holds for every rule book that can be written, with every kind of condition and effect. */
class RandomRuleBooksTest {
  private static final LocalDate DATE = LocalDate.of(2027, 1, 5);

  private static Screening screen(RuleBook ruleBook, PatientFacts facts) {
    return Screener.of(Catalogue.standard(), ruleBook).screen(facts, DATE);
  }

  @Property(tries = 2_000)
  void compiledRulesSayWhatEachClauseSaysAlone(
      @ForAll("ruleBooks") RuleBook ruleBook, @ForAll("facts") PatientFacts facts) {
    for (ExerciseScreening decided : screen(ruleBook, facts).exercises()) {
      Situation situation = new Situation(facts, decided.exercise(), DATE, ruleBook.parameters());

      List<Finding> alone = new ArrayList<>();
      Verdict strictest = Verdict.PERMITTED;
      for (Restriction restriction : ruleBook.restrictions()) {
        for (Clause clause : restriction.clauses()) {
          Truth truth = clause.condition().test(situation);
          if (clause.target().covers(decided.exercise()) && truth != Truth.FALSE) {
            alone.add(
                new Finding(restriction, clause, truth == Truth.TRUE, asked(clause, situation)));
            strictest =
                strictest.strictest(truth == Truth.TRUE ? clause.cap() : clause.capWhileOpen());
          }
        }
      }
      assertThat(decided.findings()).isEqualTo(alone);
      assertThat(decided.verdict()).isEqualTo(strictest);
    }
  }

  private static ImmutableList<OpenQuestion> asked(Clause clause, Situation situation) {
    Set<OpenQuestion> questions = new LinkedHashSet<>();
    clause.condition().unknowns(situation, questions::add);
    return ImmutableList.copyOf(questions);
  }

  @Property(tries = 2_000)
  void theDaysOnWhichADecisionMayChangeAreThoseOfItsConditions(
      @ForAll("ruleBooks") RuleBook ruleBook, @ForAll("facts") PatientFacts facts) {
    Set<LocalDate> days = new HashSet<>();
    for (Exercise exercise : Catalogue.standard().exercises()) {
      Situation situation = new Situation(facts, exercise, DATE, ruleBook.parameters());
      ruleBook.restrictions().stream()
          .flatMap(restriction -> restriction.clauses().stream())
          .filter(clause -> clause.target().covers(exercise))
          .forEach(clause -> clause.condition().boundaries(situation, days::add));
    }

    assertThat(Screener.of(Catalogue.standard(), ruleBook).boundaries(facts, DATE)).isEqualTo(days);
  }

  @Property(tries = 2_000)
  void anotherRestrictionNeverLoosensAVerdict(
      @ForAll("ruleBooks") RuleBook ruleBook,
      @ForAll("restrictions") Restriction restriction,
      @ForAll("facts") PatientFacts facts) {
    if (ruleBook.find(restriction.id()).isEmpty()) {
      Screening before = screen(ruleBook, facts);
      Screening after = screen(ruleBook.with(restriction), facts);

      for (Exercise exercise : Catalogue.standard().exercises()) {
        assertThat(after.of(exercise.id()).verdict())
            .isLessThanOrEqualTo(before.of(exercise.id()).verdict());
      }
      assertThat(after.referral()).isLessThanOrEqualTo(before.referral());
    }
  }

  @Property(tries = 1_000)
  void aRuleBookThatWentThroughJsonDecidesTheSame(
      @ForAll("ruleBooks") RuleBook ruleBook, @ForAll("facts") PatientFacts facts) {
    RuleBook read = RuleBookJson.DOCUMENT.read("r.json", RuleBookJson.DOCUMENT.write(ruleBook));

    assertThat(screen(read, facts)).isEqualTo(screen(ruleBook, facts));
  }

  @Property(tries = 1_000)
  void whatIsNotPermittedNamesARestriction(
      @ForAll("ruleBooks") RuleBook ruleBook, @ForAll("facts") PatientFacts facts) {
    ImmutableList<ExerciseScreening> decided = screen(ruleBook, facts).exercises();

    assertThat(decided)
        .filteredOn(exercise -> exercise.verdict() != Verdict.PERMITTED)
        .allSatisfy(exercise -> assertThat(exercise.limitedBy()).isNotEmpty());
  }

  @Provide
  Arbitrary<RuleBook> ruleBooks() {
    return RandomRules.ruleBooks();
  }

  @Provide
  Arbitrary<Restriction> restrictions() {
    return RandomRules.restrictions();
  }

  @Provide
  Arbitrary<PatientFacts> facts() {
    return RandomDocuments.facts();
  }
}
