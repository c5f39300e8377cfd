package org.fbsroutines.persistence.format.row;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.format.Documents;
import org.fbsroutines.persistence.format.Entering;
import org.fbsroutines.persistence.format.notation.CsvText;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.patient.PatientForm;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static String exerciseProblem(String text) {
    return String.valueOf(
        catchThrowableOfType(
                FormatException.class, () -> Documents.exercises("e.csv", stream(text)))
            .getMessage());
  }

  private static String patientProblem(String text) {
    return String.valueOf(
        catchThrowableOfType(
                FormatException.class,
                () -> Documents.patients("p.csv", stream(text), Entering.RULE))
            .getMessage());
  }

  private static PatientDocument patient(String text) {
    return Documents.patients("p.csv", stream(text), Entering.RULE).get(0).value();
  }

  @Test
  void readsColumnsInAnyOrderAndListsOnLinesOfTheirOwn() {
    Located<Exercise> read =
        Documents.exercises(
                "e.csv",
                stream(
                    """
                    origin,name,steps,exercise_id,repetitions,sessions_per_day_floor,sessions_per_day_target
                    us,Walk,"Stand up.
                    Walk, slowly. | Sit down.",walk,10,2,3
                    """))
            .get(0);

    assertThat(read.line()).isEqualTo(2);
    assertThat(read.value().instructions().steps())
        .extracting(step -> step.text().english())
        .containsExactly("Stand up.", "Walk, slowly.", "Sit down.");
    assertThat(read.value().dosage().dosage().phrase().english())
        .isEqualTo("10 repetitions, at least 2–3 times a day");
    assertThat(read.value().demands().areAssessed()).isFalse();
  }

  @Test
  void countsPhysicalLines() {
    String text =
        """
        exercise_id,name,origin,repetitions,sessions_per_day_floor,sessions_per_day_target
        a,"two
        lines",us,,,

        b,B,us,-3,2,3
        """;

    assertThat(exerciseProblem(text)).isEqualTo("e.csv:5: repetitions: -3 (expected: 1 to 100)");
  }

  @Test
  void refusesUnknownMissingAndDoubleColumns() {
    assertThat(exerciseProblem("exercise_id,name,origin,step,name\n"))
        .isEqualTo(
            """
            e.csv:1: step: unknown column (did you mean steps?)
            e.csv:1: name: a second time (expected: each column once)\
            """);
    assertThat(exerciseProblem("name,origin\n"))
        .isEqualTo("e.csv:1: exercise_id: missing column (expected in the header)");
  }

  @Test
  void refusesRowsThatAreNotLikeTheHeader() {
    assertThat(exerciseProblem("exercise_id,name,origin\na,A\n")).startsWith("e.csv:2: 2 fields");
    assertThat(exerciseProblem("exercise_id,name,origin\n\"a,A,us\nb,B,us\n"))
        .startsWith("e.csv:2: ");
    assertThat(exerciseProblem("exercise_id,name,origin\na,A,\"us\nb,B,us\n"))
        .startsWith("e.csv:2: ");
  }

  @Test
  void refusesHalfADosage() {
    String header = "exercise_id,name,origin,repetitions,metres,sessions_per_day_floor\n";
    assertThat(exerciseProblem(header + "a,A,us,10,,2\n"))
        .isEqualTo("e.csv:2: sessions_per_day_target: missing (expected: a value)");
    assertThat(exerciseProblem(header + "a,A,us,10,20,2\n")).contains("exactly one of them");
    assertThat(exerciseProblem(header + "a,A,us,1e9,,2\n"))
        .isEqualTo("e.csv:2: repetitions: 1e9 (expected: a whole number)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@sum(A1)",
        "'=x",
        "''=x",
        "=cmd|' /C calc'!A0",
        "a;=x",
        "a;'=x",
        "＝x",
        "＠x",
        "it's",
        "'quoted'"
      })
  void aFormulaIsNeutralisedAndComesBack(String name) {
    Exercise exercise =
        Documents.exercises("e.csv", stream("exercise_id,name,origin\na,A,us\n")).get(0).value();
    PatientDocument patient = new PatientDocument("P-1", name, Optional.empty(), Optional.empty());

    String written = Documents.csv(PatientForm.STORED, List.of(patient));

    assertThat(written).doesNotContain(",=", ",+", ",-", ",@", ",\"=", ",\"+", ",\"-", ",\"@");
    assertThat(written).doesNotContain(";=", ",＝", ",＠");
    assertThat(patient(written).displayName()).isEqualTo(name);
    assertThat(exercise.dosage().dosage()).isEqualTo(Dosage.setByClinician());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " a", "a ", "\na\n", "\t", " ", "'", "' ", " '", "'' '", "' a '", "'a'", "= '", "-a ",
        "a\u2003", "''=x ", "'x", "x'", "\n=x", "'\n'=x", ";=;=", "a;''@ '"
      })
  void aTextComesBackWithItsEdges(String text) {
    assertThat(CsvText.plain(CsvText.sheltered(text).strip())).isEqualTo(text);
    assertThat(CsvText.split(CsvText.join(List.of(text, "b", text))))
        .containsExactly(text, "b", text);
  }

  @Test
  void readsAPatientWithFacts() {
    PatientDocument patient =
        patient(
            """
            patient_id,display_name,birth_date,operations,usual_pain,limitations,strokes,\
            pain_responses,walking_minutes,fever,wound_healed
            007,Ann Lee,1961-05-04,discectomy lumbar 2026-01-10 | fusion unknown 2025-03-01 anterior,\
            5,none,front-crawl | backstroke,walking 7 yes no,12 | 13 | 11,no,
            """);

    PatientFacts facts = patient.facts().orElseThrow().facts();
    assertThat(patient.id()).isEqualTo("007");
    assertThat(facts.operations().toOptional().orElseThrow()).hasSize(2);
    assertThat(facts.limitations()).isEqualTo(Known.of(ImmutableList.of()));
    assertThat(facts.walkingMinutes()).isEqualTo(Known.of(ImmutableList.of(12, 13, 11)));
    assertThat(facts.answer(Question.FEVER)).isEqualTo(Answer.NO);
    assertThat(facts.answer(Question.WOUND_HEALED)).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void leavesFactsAloneWhereNoColumnTellsOfThem() {
    assertThat(patient("patient_id,display_name\nP-1,Ann\n").facts()).isEmpty();
  }

  @Test
  void refusesWrongFactsOfPatients() {
    assertThat(patientProblem("patient_id,display_name,fevr\n"))
        .isEqualTo("p.csv:1: fevr: unknown column (did you mean fever?)");
    assertThat(patientProblem("patient_id,display_name,Telefon\n"))
        .isEqualTo(
            "p.csv:1: Telefon: unknown column"
                + " (expected: a column of the template, or a mapping that names it)");
    assertThat(patientProblem("patient_id,display_name,birth_date\nP-1,A,1.5.1961\n"))
        .isEqualTo("p.csv:2: birth_date: 1.5.1961 (did you mean 1961-05-01?)");
    assertThat(patientProblem("patient_id,display_name,birth_date\nP-1,A,31.02.1960\n"))
        .isEqualTo(
            "p.csv:2: birth_date: 31.02.1960 (expected: a day that exists, such as 2026-03-14)");
    assertThat(patientProblem("patient_id,display_name,operations\nP-1,A,discectomy lumbar\n"))
        .startsWith("p.csv:2: operations: discectomy lumbar (expected: kind, region and date");
    assertThat(patientProblem("patient_id,display_name,birth_date\nP-1,A,04/05/1961\n"))
        .startsWith(
            "p.csv:2: birth_date: 04/05/1961 (expected: a date such as 2026-03-14, or the locale"
                + " that");
    assertThat(patientProblem("patient_id,display_name,birth_date\nP-1,A,25/05/1961\n"))
        .isEqualTo("p.csv:2: birth_date: 25/05/1961 (did you mean 1961-05-25?)");
    assertThat(patientProblem("patient_id,display_name,birth_date\nP-1,A,05-25-1961\n"))
        .isEqualTo("p.csv:2: birth_date: 05-25-1961 (did you mean 1961-05-25?)");
    assertThat(patientProblem("patient_id,display_name,usual_pain\nP-1,A,11\nP 2,B,3\n"))
        .isEqualTo(
            """
            p.csv:2: usual_pain: 11 (expected: NRS 0 to 10)
            p.csv:3: patient_id: P 2 (expected: letters A to Z, digits, dot, hyphen and underscore, the first a letter or digit, at most 64)\
            """);
  }

  @Test
  void thatThereAreNoDemandsIsToldApartFromThatNobodyHasAssessedThem() {
    String header = "exercise_id,name,origin,demands\nwalk,Walk,us,";

    assertThat(exerciseProblem(header + "none\n")).startsWith("e.csv:2: demands: none");
    for (String notAssessed : new String[] {"", "not-assessed"}) {
      assertThat(
              Documents.exercises("e.csv", stream(header + notAssessed + "\n"))
                  .get(0)
                  .value()
                  .demands()
                  .areAssessed())
          .isFalse();
    }
  }

  @Property(tries = 300)
  void textsComeBackWithTheirEdges(@ForAll("anyTexts") List<String> texts) {
    PatientDocument patient =
        new PatientDocument(
            "P-1",
            "Una",
            Optional.empty(),
            Optional.of(
                new FactsDocument(
                    PatientFacts.unknown()
                        .withLimitations(Known.of(ImmutableList.copyOf(texts))))));
    String csv = Documents.csv(PatientForm.STORED, List.of(patient));

    PatientDocument read = patient(csv);

    assertThat(read).isEqualTo(patient);
    assertThat(Documents.csv(PatientForm.STORED, List.of(read))).isEqualTo(csv);
  }

  @Provide
  Arbitrary<List<String>> anyTexts() {
    return Arbitraries.strings()
        .withChars("a'|\\\"\n\t\u00a0\u3000 =,;")
        .ofMinLength(1)
        .ofMaxLength(8)
        .filter(text -> !CharMatcher.whitespace().matchesAllOf(text))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }
}
