package org.fbsroutines.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.verification.Corpus;
import org.fbsroutines.domain.verification.CorpusPatient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that the domain says is said in every language. */
class EveryLanguageTest {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static void assertSaid(Language language, Text text) {
    Localizer words = new Localizer(Spoken.in(language));
    assertThat(words.languageOf(text)).as(text.english()).isNull();
    assertThat(numbers(words.translate(text)))
        .as(text.english())
        .isEqualTo(numbers(text.english()));
    if (!language.equals(Spoken.ENGLISH) && text.english().contains(" ")) {
      assertThat(words.translate(text)).as("translated").isNotEqualTo(text.english());
    }
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).toList();
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.page.Spoken#all")
  void everyLanguageSaysEveryWordOfTheStandardCatalogue(Language language) {
    for (Exercise exercise : Catalogue.standard().exercises()) {
      exercise.texts().forEach(text -> assertSaid(language, text));
      assertSaid(language, exercise.dosage().dosage().phrase());
    }
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.page.Spoken#all")
  void everyLanguageSaysEveryReasonAndQuestion(Language language) {
    for (Restriction restriction : RuleBook.standard().restrictions()) {
      assertSaid(language, restriction.strength().label());
      assertSaid(language, restriction.title());
      for (Clause clause : restriction.clauses()) {
        assertSaid(language, clause.reason().forPatient());
        assertSaid(language, clause.reason().forClinician());
      }
    }
    RuleBook.standard().parameters().values().forEach(p -> assertSaid(language, p.meaning()));
    for (Question question : Question.values()) {
      assertSaid(language, question.text());
      assertSaid(language, question.topic().title());
    }
    for (Referral referral : Referral.values()) {
      assertSaid(language, referral.contact());
    }
    for (Verdict verdict : Verdict.values()) {
      assertSaid(language, verdict.phrase());
    }
    for (PartOfDay part : PartOfDay.values()) {
      assertSaid(language, part.title());
    }
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.page.Spoken#all")
  void everyLanguageSaysEveryAdaptation(Language language) {
    for (Demand demand : Demand.values()) {
      assertSaid(language, demand.phrase());
    }
    for (Supervision supervision : Supervision.values()) {
      assertSaid(language, supervision.phrase());
    }
    for (Manner manner : Manner.values()) {
      assertSaid(language, manner.phrase());
    }
    for (Stroke stroke : Stroke.values()) {
      assertSaid(language, stroke.phrase());
    }
  }

  /** Screens the patients once, and asks every language for what that said. */
  @Test
  void everyLanguageSaysEveryAdaptationOfTheCorpus() {
    Set<Adaptation> said = new HashSet<>();
    LocalDate date = LocalDate.of(2027, 1, 31);
    Screener screener = Screener.standard();
    for (CorpusPatient patient : Corpus.of(date, Catalogue.standard(), RuleBook.standard())) {
      screener
          .screen(patient.facts(), date)
          .exercises()
          .forEach(decided -> said.addAll(decided.adaptations()));
    }
    assertThat(said).isNotEmpty();
    for (Language language : Spoken.all()) {
      said.forEach(adaptation -> assertSaid(language, adaptation.phrase()));
    }
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.page.Spoken#all")
  void everyDosageKeepsItsNumbersInEveryLanguage(Language language) {
    for (Effort effort : efforts()) {
      for (SessionsPerDay sessions : sessions()) {
        for (int days = 1; days <= 7; days++) {
          assertSaid(language, Dosage.of(effort, new Frequency(sessions, days)).phrase());
        }
      }
    }
  }

  private static List<SessionsPerDay> sessions() {
    return List.of(
        SessionsPerDay.exactly(1),
        SessionsPerDay.exactly(2),
        SessionsPerDay.exactly(3),
        SessionsPerDay.atLeast(1, 1),
        SessionsPerDay.atLeast(2, 2),
        SessionsPerDay.atLeast(1, 2),
        SessionsPerDay.atLeast(2, 3),
        SessionsPerDay.between(1, 2),
        SessionsPerDay.between(1, 3),
        SessionsPerDay.between(2, 3));
  }

  private static List<Effort> efforts() {
    List<Effort> efforts = new ArrayList<>();
    for (int repetitions : new int[] {1, 2, 10}) {
      for (Direction direction : Direction.values()) {
        for (int sets : new int[] {1, 3}) {
          for (int hold : new int[] {0, 1, 5, 60, 65}) {
            for (int rest : new int[] {0, 30, 120}) {
              efforts.add(
                  new Effort.Repetitions(
                      repetitions,
                      direction,
                      sets,
                      Duration.ofSeconds(hold),
                      Duration.ofSeconds(rest)));
            }
          }
        }
      }
    }
    for (int seconds : new int[] {10, 60, 61, 90, 600, 3661}) {
      efforts.add(new Effort.Timed(Duration.ofSeconds(seconds)));
    }
    return efforts;
  }
}
