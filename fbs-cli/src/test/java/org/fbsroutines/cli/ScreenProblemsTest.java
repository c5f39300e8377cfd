package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fbsroutines.cli.terminal.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a file or a day of {@code fbs screen}, and what is said of it. */
class ScreenProblemsTest {
  private static final String OPERATED =
      """
      {
        "format": "fbs-facts/1",
        "patient": "P-001",
        "operations": [
          {"kind": "discectomy", "region": "lumbar", "date": "2026-10-20", "approach": "unknown"}
        ]
      }
      """;

  @TempDir Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void writeFacts() throws IOException {
    file = directory.resolve("facts.json");
    Files.writeString(file, OPERATED);
  }

  @Test
  void anOperationInTheFutureIsAProblemOfTheInput() {
    Ran ran = Ran.fbs("screen", file.toString(), "--date", "2026-10-19");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            file
                + ":5: operations[0].date: 2026-10-20 (expected: a day from 1900-01-01 to"
                + " 2026-10-19)\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1026-11-01", "0000-01-01", "1899-12-31"})
  void anOperationBeforeAnybodyCanHaveHadOneIsAProblemOfTheInput(String date) throws IOException {
    Files.writeString(file, OPERATED.replace("2026-10-20", date));

    Ran ran = Ran.fbs("screen", file.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            file
                + ":5: operations[0].date: "
                + date
                + " (expected: a day from 1900-01-01 to 2027-01-04)\n");
  }

  @Test
  void painAfterAnExerciseThatIsNoneIsAProblemOfTheInputAndNotForgotten() throws IOException {
    Files.writeString(
        file,
        """
        {"format": "fbs-facts/1",
         "painResponses": [
           {"exercise": "walking", "pain": 4},
           {"exercise": "walkng", "pain": 9, "settledWithin24Hours": "no"}]}
        """);

    Ran ran = Ran.fbs("screen", file.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err())
        .isEqualTo(file + ":4: painResponses[1].exercise: walkng (did you mean walking?)\n");
    assertThat(Ran.fbs("rules", "explain", "R37", file.toString()).err()).contains("walkng");
  }

  @Test
  void amongManyPatientsTheOneWithSuchFactsIsAnsweredByItsProblems() {
    String lines =
        OPERATED.replace("\n", "").replace("2026-10-20", "1026-11-01")
            + "\n"
            + "{\"format\":\"fbs-facts/1\",\"painResponses\":[{\"exercise\":\"swiming\",\"pain\":9}]}\n";

    Ran ran = Ran.with(80, lines, Map.of(), "screen", "-", "--ndjson");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.out().lines().toList().get(0)).contains("operations[0].date", "1026-11-01");
    assertThat(ran.out().lines().toList().get(1)).contains("swiming (did you mean swimming?)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "9999-12-31", "1899-12-31"})
  void aDayOnWhichNobodyIsTreatedIsAMessageAndNoUnexpectedError(String date) {
    Ran ran = Ran.fbs("screen", file.toString(), "--date=" + date, "--timeline");

    assertThat(ran.exitCode()).isNotZero();
    assertThat(ran.err())
        .contains(date + " (expected: a date from 1900-01-01 to 2199-12-31)")
        .doesNotContain("nexpected error");
    assertThat(Ran.fbs("screen", file.toString(), "--date", "2199-12-31", "--timeline").exitCode())
        .isZero();
  }

  @Test
  void theDayOfTheOperationCanBeScreened() {
    assertThat(Ran.fbs("screen", file.toString(), "--date", "2026-10-20").exitCode()).isZero();
  }

  @Test
  void problemsNameFileLineAndField() throws IOException {
    Files.writeString(file, OPERATED.replace("\"lumbar\"", "\"lumber\""));

    Ran ran = Ran.fbs("screen", file.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).startsWith(file + ":5: operations[0].region: lumber").contains("lumbar");
  }

  @Test
  void aFileThatIsNotThereIsAProblemOfTheInput() {
    Ran ran = Ran.fbs("screen", directory.resolve("none.json").toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).contains("none.json: no such file");
  }

  @Test
  void textFromTheFileCannotSteerTheTerminal() throws IOException {
    Files.writeString(file, OPERATED.replace("P-001", "P\\u001b[2J\\u202e"));

    Ran ran = Ran.fbs("screen", file.toString());

    assertThat(ran.out() + ran.err()).doesNotContain("\u001b", "\u202e");
  }

  @Test
  void aWrongDateIsAMistakeOfUsage() {
    Ran ran = Ran.fbs("screen", file.toString(), "--date", "31.1.2027");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.err()).contains("31.1.2027 (expected: a date such as 2027-01-31)");
  }
}
