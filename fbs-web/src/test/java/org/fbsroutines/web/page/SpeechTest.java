package org.fbsroutines.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.ibm.icu.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.instruction.Limit;
import org.fbsroutines.domain.instruction.Waiver;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Phrase;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.notation.ProgramVocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechTest {
  private static final Localizer ENGLISH = new Localizer(Spoken.in(Spoken.ENGLISH));
  private static final Localizer SPANISH = new Localizer(Spoken.in(Spoken.SPANISH));

  private static Stream<Key> keys() {
    return ProgramVocabulary.keys().values().stream();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void theDomainsEnglishIsWhatIcuMakesOfThePattern(Key key) {
    for (int count : new int[] {0, 1, 2, 3, 12_345}) {
      Phrase phrase =
          key.with(ImmutableMap.copyOf(Maps.transformValues(key.arguments(), k -> of(k, count))));

      assertThat(phrase.english())
          .isEqualTo(
              new MessageFormat(key.pattern(), Locale.UK)
                  .format(Maps.transformValues(phrase.arguments(), SpeechTest::plain)));
    }
  }

  private static Argument of(Key.Kind kind, int count) {
    return switch (kind) {
      case ANY -> new Argument.Name("R" + count);
      case PLURAL -> new Argument.Count(count);
      case SELECT -> new Argument.Choice("other");
    };
  }

  private static Object plain(Argument argument) {
    return argument instanceof Argument.Count count ? count.value() : argument.fold(SPEECH);
  }

  private static final Speech SPEECH = new Speech(ENGLISH);

  @Test
  void aDosageIsSaidAsTheDomainSaysIt() {
    for (Direction direction : Direction.values()) {
      for (int count : new int[] {1, 2, 3}) {
        Effort effort =
            new Effort.Repetitions(
                count,
                direction,
                count,
                Duration.ofSeconds(count),
                Duration.ofSeconds(60L * count));
        Text dosage =
            Dosage.of(effort, new Frequency(SessionsPerDay.exactly(count), count)).phrase();

        assertThat(ENGLISH.translate(dosage)).isEqualTo(dosage.english());
      }
    }
  }

  @Test
  void aTextIsSaidByTheLanguagesOwnWords() {
    assertThat(SPANISH.translate(Referral.NONE.contact()))
        .isEqualTo(Spoken.in(Spoken.SPANISH).say("referral.none"));
    assertThat(SPANISH.languageOf(Referral.NONE.contact())).isNull();
    assertThat(ENGLISH.translate(Referral.NONE.contact()))
        .isEqualTo(Referral.NONE.contact().english());
  }

  @Test
  void whatAClinicianDecidedForOnePatientIsSaidInTheReadersLanguage() {
    LocalDate until = LocalDate.of(2027, 2, 28);
    Waiver waiver =
        new Waiver(
            "I-1",
            "R24",
            ImmutableSet.of(ExerciseId.YOGA),
            "Es profesora.",
            "Dr Rowe",
            until.minusDays(7),
            until);
    Reason waived =
        waiver
            .applyTo(RuleBook.standard(), Catalogue.standard())
            .find("R24")
            .orElseThrow()
            .clauses()
            .get(2)
            .reason();
    Restriction limit =
        new Limit(
                "I-2",
                Target.every(),
                ImmutableList.of(Effect.withhold()),
                "Reposo.",
                "Dr Rowe",
                until.minusDays(7),
                until)
            .toRestriction();

    assertThat(SPANISH.translate(waived.forPatient()))
        .isEqualTo("Dr Rowe lo permite: Es profesora.");
    assertThat(SPANISH.translate(waived.forClinician()))
        .isEqualTo(
            "Dr Rowe exime de esta regla hasta antes del 28 de febrero de 2027: Es profesora. La"
                + " regla dice: "
                + Spoken.in(Spoken.SPANISH).say("rule.R24.1.clinician"));
    assertThat(SPANISH.translate(limit.title())).isEqualTo("Instrucción de Dr Rowe");
    assertThat(ENGLISH.translate(limit.title())).isEqualTo("Instruction of Dr Rowe");
  }

  @Test
  void whatIsNotKnownIsSaidInTheReadersLanguage() {
    Reason reason =
        Screener.standard()
            .screen(PatientFacts.unknown(), LocalDate.of(2027, 1, 31))
            .of(ExerciseId.WALKING)
            .open()
            .get(0)
            .reason();

    assertThat(SPANISH.translate(reason.forPatient()))
        .startsWith("Todavía no sabemos esto: En las dos últimas semanas, ¿");
    assertThat(SPANISH.translate(reason.forClinician()))
        .startsWith("No se decide mientras no se sepa esto: En las dos últimas semanas, ¿");
    assertThat(SPANISH.languageOf(reason.forPatient())).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"test.unheard-of", "test.unheard-of.2"})
  void aTextWithoutWordsInTheLanguageIsSaidAndMarkedInEnglish(String key) {
    Text text = Text.of(key, "Nobody has put this into Spanish.");

    assertThat(SPANISH.translate(text)).isEqualTo("Nobody has put this into Spanish.");
    assertThat(SPANISH.languageOf(text)).isEqualTo("en");
    assertThat(ENGLISH.languageOf(text)).isNull();
  }

  @Test
  void argumentsAreSaidAsTheLanguageDoes() {
    Key key = Key.of("test.all", "{n}, {day}, {name}, {some}");
    Text text =
        key.with(
            ImmutableMap.of(
                "n", new Argument.Count(12_345),
                "day", new Argument.Day(LocalDate.of(2027, 1, 31)),
                "name", new Argument.Name("R15"),
                "some",
                    Argument.Series.of(
                        Argument.Joint.OR,
                        ImmutableList.of(new Argument.Name("uno"), new Argument.Name("otro")))));

    assertThat(SPANISH.translate(text)).isEqualTo("12.345, 31 de enero de 2027, R15, uno u otro");
    assertThat(ENGLISH.translate(text)).isEqualTo("12,345, 31 January 2027, R15, uno or otro");
  }

  @Test
  void ownWordsAreSaidInTheReadersLanguageAndMarkedWhereTheyAreNot() {
    OwnWords both = new OwnWords(ImmutableMap.of("en", "no jumps", "es", "sin saltos"));

    assertThat(SPANISH.translate(both)).isEqualTo("sin saltos");
    assertThat(SPANISH.languageOf(both)).isNull();
    assertThat(ENGLISH.languageOf(both)).isNull();
    assertThat(SPANISH.languageOf(new OwnWords(ImmutableMap.of("en", "no jumps")))).isEqualTo("en");
    assertThat(SPANISH.languageOf(OwnWords.of("as it came"))).isEqualTo("en");
    assertThat(ENGLISH.languageOf(OwnWords.of("as it came"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Walking", "None", "10 repetitions, twice a day", "Stop and get help"})
  void wordsOfPeopleAreNeverTranslatedBecauseTheyEqualOurs(String words) {
    assertThat(SPANISH.translate(OwnWords.of(words))).isEqualTo(words);
    assertThat(SPANISH.languageOf(OwnWords.of(words))).isEqualTo("en");
  }
}
