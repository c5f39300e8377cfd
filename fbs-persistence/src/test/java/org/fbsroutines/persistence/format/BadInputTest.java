package org.fbsroutines.persistence.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

  private static String factsProblem(byte[] content) {
    return problem(
        () -> FactsJson.read("f.json", new ByteArrayInputStream(content), Entering.RULE));
  }

  private static String exercisesProblem(InputStream input) {
    return problem(() -> Documents.exercises("e", input));
  }

  private static String exercisesProblem(String text) {
    return exercisesProblem(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static String problem(ThrowingCallable read) {
    return String.valueOf(catchThrowableOfType(FormatException.class, read).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          {"format":"fbs-facts/1",~f.json:1: format: not valid JSON at column 25 (expected: names and texts in double quotes
          {"format":"fbs-facts/1","usualPain":NaN}~f.json:1: usualPain: not valid JSON at column 40
          {"format":"fbs-facts/1","usualPain":Infinity}~f.json:1: usualPain: not valid JSON at column 45
          {"format":"fbs-facts/1","usualPain":-Infinity}~f.json:1: usualPain: not valid JSON at column 46
          {"format":"fbs-facts/1",/* ill */"usualPain":5}~f.json:1: format: not valid JSON at column 25 (expected: names and texts in double quotes, numbers such as 7 or 2.5, a comma between values, and no comments)
          {"format":"fbs-facts/1",'usualPain':5}~f.json:1: format: not valid JSON at column 25
          {"format":"fbs-facts/1","operations":[{"date":"+999999999-12-31"}]}~operations[0].date: +999999999-12-31 (expected: a date such as
          {"format":"fbs-facts/1","operations":[{"date":"1026-11-01"}]}~f.json:1: operations[0].date: 1026-11-01 (expected: a day from 1900-01-01 to 2027-01-04)
          {"format":"fbs-facts/1","operations":[{"date":"2027-01-05"}]}~f.json:1: operations[0].date: 2027-01-05 (expected: a day from 1900-01-01 to 2027-01-04)
          {"format":"fbs-facts/1","painResponses":[{"exercise":"walkng","pain":7}]}~f.json:1: painResponses[0].exercise: walkng (did you mean walking?)
          {} {}~f.json:1: text after the end of the document
          []~f.json:1: a list (expected: an object)
          {"format":"fbs-facts/9"}~f.json:1: format: another format (expected: fbs-facts/1)
          {"format":"fbs-facts/1","usualPane":5}~usualPane: unknown field (expected: format, patient,
          {"format":"fbs-facts/1","usualPain":11}~usualPain: 11 (expected: NRS 0 to 10)
          {"format":"fbs-facts/1","usualPain":5.5}~usualPain: 5.5 (expected: a whole number)
          {"format":"fbs-facts/1","usualPain":"5"}~usualPain: 5 (expected: a whole number)
          {"format":"fbs-facts/1","usualPain":99999999999999}~usualPain: 99999999999999 (expected: a whole number within range)
          {"format":"fbs-facts/1","usualPain":null}~usualPain: null (expected: a whole number)
          {"format":"fbs-facts/1","answers":{"fevr":"no"}}~answers.fevr: unknown field (did you mean fever?)
          {"format":"fbs-facts/1","answers":{"fever":"No"}}~answers.fever: No (did you mean no?)
          {"format":"fbs-facts/1","answers":{"fever":"no","fever":"yes"}}~f.json:1: answers.fever: appears twice (expected: once)
          {"format":"fbs-facts/1","operations":[{"kind":"disectomy"}]}~operations[0].kind: disectomy (expected: discectomy,
          {"format":"fbs-facts/1","operations":[{"date":"2026-02-30"}]}~operations[0].date: 2026-02-30 (expected: a date such as
          {"format":"fbs-facts/1","patient":"a\\u0000b"}~patient: has a control character
          {"format":"fbs-facts/1","patient":"a\\ud800b"}~patient: has half a character
          {"format":"fbs-facts/1","walkingMinutes":[1,2]}~walkingMinutes: 2 values (expected: minutes of 3 days
          """)
  void namesWhatIsWrongWithFacts(String document, String expected) {
    assertThat(factsProblem(document.getBytes(UTF_8)))
        .startsWith("f.json")
        .contains(expected)
        .doesNotContain("\n", "Feature", "FEATURE", "parser");
  }

  @Test
  void tellsAllProblemsByLine() {
    String document =
        """
        {"format": "fbs-facts/1",
         "answers": {"fever": "maybe",
                     "collapse": true},
         "usualPain": -1,
         "wat": 1}
        """;

    assertThat(factsProblem(document.getBytes(UTF_8)))
        .isEqualTo(
            """
            f.json:2: answers.fever: maybe (expected: yes, no, unknown)
            f.json:3: answers.collapse: true (expected: yes, no, unknown)
            f.json:4: usualPain: -1 (expected: NRS 0 to 10)
            f.json:5: wat: unknown field (expected: format, patient, answers, factsVersion, \
            operations, usualPain, limitations, strokes, painResponses, walkingMinutes, \
            displayName, birthDate, identifiers)\
            """);
  }

  @Test
  void factsThatAreStoredStayReadableWhateverWasLetInBefore() {
    String document =
        """
        {"format": "fbs-facts/1",
         "operations": [{"kind": "fusion", "region": "lumbar", "date": "1026-11-01"}],
         "painResponses": [{"exercise": "walkng", "pain": 9}]}
        """;

    assertThat(FactsJson.readStored("f.json", document).facts().painResponses().isKnown()).isTrue();
    assertThat(factsProblem(document.getBytes(UTF_8)))
        .isEqualTo(
            """
            f.json:2: operations[0].date: 1026-11-01 (expected: a day from 1900-01-01 to 2027-01-04)
            f.json:3: painResponses[0].exercise: walkng (did you mean walking?)\
            """);
  }

  @Test
  void acceptsAByteOrderMark() {
    byte[] content = "\uFEFF{\"format\":\"fbs-facts/1\"}".getBytes(UTF_8);

    assertThat(FactsJson.read("f.json", new ByteArrayInputStream(content), Entering.RULE).patient())
        .isEmpty();
  }

  @Nested
  class Bytes {
    @Test
    void nothingAtAll() {
      assertThat(factsProblem(new byte[0])).isEqualTo("f.json: empty (expected: a JSON document)");
      assertThat(exercisesProblem("")).isEqualTo("e: empty (expected: JSON or CSV)");
      assertThat(exercisesProblem(" \n\t ")).isEqualTo("e: empty (expected: JSON or CSV)");
    }

    @Test
    void notUtf8() {
      assertThat(factsProblem("{\"format\":\n\"caf\u00e9\"}".getBytes(ISO_8859_1)))
          .startsWith("f.json:2: not UTF-8");
      assertThat(factsProblem("{}".getBytes(UTF_16))).startsWith("f.json:1: not UTF-8");
      byte[] cutShort = {'{', '\n', (byte) 0xC3};
      assertThat(factsProblem(cutShort)).startsWith("f.json:2: not UTF-8");
    }

    @Test
    void binary() {
      byte[] program = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0};
      assertThat(factsProblem(program)).startsWith("f.json:1: not text");
      assertThat(exercisesProblem(new ByteArrayInputStream(program))).startsWith("e:1: not text");
    }
  }

  @Nested
  class Size {
    private static final int FIFTY_MEGABYTES = 50_000_000;

    @Test
    void anEndlessLineOfCsv() {
      assertThat(exercisesProblem(after("exercise_id,name,origin\n")))
          .startsWith("e:2: line too long")
          .doesNotContain("\n");
    }

    @Test
    void anEndlessTextOfJson() {
      assertThat(
              exercisesProblem(
                  after("{\"format\":\"fbs-exercises/1\",\n\"exercises\":[{\"name\":\"")))
          .startsWith("e:2: exercises[0].name: too long")
          .doesNotContain("\n");
    }

    @Test
    void anEndlessLineThatMayBeAnything() {
      assertThat(exercisesProblem(after(""))).startsWith("e:1: line too long");
    }

    @Test
    void anEndlessDepth() {
      assertThat(exercisesProblem("{\"exercises\":" + "[".repeat(100_000)))
          .startsWith("e:1: exercises[0]")
          .contains("too long or too deep");
    }

    private InputStream after(String beginning) {
      byte[] rest = new byte[FIFTY_MEGABYTES];
      Arrays.fill(rest, (byte) 'x');
      return new SequenceInputStream(
          new ByteArrayInputStream(beginning.getBytes(UTF_8)), new ByteArrayInputStream(rest));
    }
  }

  @Nested
  class Exercises {
    private String inJson(String members) {
      return exercisesProblem(
          """
          {"format":"fbs-exercises/1","exercises":[
          {"id":"walk","name":"Walk","provenance":{"origin":"us"}%s}]}\
          """
              .formatted(members));
    }

    private String repetitions(String count) {
      return inJson(
          """
          ,"dosage":{"effort":{"kind":"repetitions","repetitions":%s},"frequency":
          {"sessionsPerDay":{"floor":2,"target":3}}}\
          """
              .formatted(count));
    }

    @Test
    void impossibleRepetitions() {
      assertThat(repetitions("-3"))
          .isEqualTo("e:2: exercises[0].dosage.effort.repetitions: -3 (expected: 1 to 100)");
      assertThat(repetitions("1e9"))
          .isEqualTo("e:2: exercises[0].dosage.effort.repetitions: 1e9 (expected: a whole number)");
      assertThat(repetitions("1000000000"))
          .isEqualTo(
              "e:2: exercises[0].dosage.effort.repetitions: 1000000000 (expected: 1 to 100)");
    }

    @Test
    void sameIdTwice() {
      assertThat(inJson("},\n{\"id\":\"walk\",\"name\":\"W\",\"provenance\":{\"origin\":\"us\"}"))
          .isEqualTo("e:3: id: walk a second time, first on line 2 (expected: once)");
    }

    @Test
    void unknownThings() {
      assertThat(inJson(",\"demands\":[\"jumping\"]"))
          .startsWith("e:2: exercises[0].demands[0]: jumping (did you mean ");
      assertThat(inJson(",\"precaution\":[]"))
          .isEqualTo("e:2: exercises[0].precaution: unknown field (did you mean precautions?)");
      assertThat(inJson(",\"steps\":[{\"text\":\"x\",\"citations\":[{\"source\":\"NOWHERE\"}]}]"))
          .isEqualTo(
              "e:2: exercises[0].steps[0].citations[0].source: NOWHERE"
                  + " (expected: a source that is named)");
      assertThat(inJson(",\"demands\":[]")).contains("exercises[0].demands: none");
    }

    @Test
    void missingMembersAreToldTogether() {
      assertThat(exercisesProblem("{\"format\":\"fbs-exercises/1\",\"exercises\":[{}]}"))
          .contains(
              "exercises[0].id: missing", "exercises[0].name: missing", "provenance: missing");
    }

    @Test
    void listThatIsNone() {
      assertThat(exercisesProblem("{\"format\":\"fbs-exercises/1\",\"exercises\":7}"))
          .isEqualTo("e:1: exercises: 7 (expected: a list)");
      assertThat(exercisesProblem("{\"format\":\"fbs-exercises/1\"}"))
          .isEqualTo("e:1: exercises: missing (expected: a value)");
    }
  }

  @Test
  void keepsAThousandProblemsAndCountsTheRest() {
    String rows = "exercise_id,name,origin\n" + ",a,b\n".repeat(3_000);

    FormatException e =
        catchThrowableOfType(
            FormatException.class,
            () -> Documents.exercises("e", new ByteArrayInputStream(rows.getBytes(UTF_8))));

    assertThat(e.total()).isEqualTo(3_000);
    assertThat(e.problems()).hasSize(1_000);
    assertThat(e.getMessage()).endsWith("and 2980 more problems");
  }
}
