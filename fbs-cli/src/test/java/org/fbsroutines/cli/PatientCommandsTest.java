package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.clinic.Limitations;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instructions and explanations of single patients, on a real database. */
class PatientCommandsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate TODAY = Ran.TODAY;

  @TempDir Path directory;

  @BeforeAll
  static void standardRules() {
    StandardRules.storeIn(DATABASE, DATABASE.clinic());
  }

  private static Ran fbs(String... arguments) {
    return given("", arguments);
  }

  private static Ran given(String input, String... arguments) {
    return Ran.with(
        80, input, Map.of("FBS_DATABASE_URL", DATABASE.url(), "USER", "anna"), arguments);
  }

  private static String waiver(String restriction) {
    return """
    {"format": "fbs-instruction/1", "waives": "%s", "exercises": ["yoga"],
     "reason": "Taught yoga for years.", "author": "Dr. Rowe", "from": "%s", "until": "%s"}
    """
        .formatted(restriction, TODAY, TODAY.plusDays(14));
  }

  private static String noWalking(String author) {
    return """
    {"format": "fbs-instruction/1", "target": {"kind": "named", "ids": ["walking"]},
     "effects": [{"kind": "withhold"}], "reason": "Sprained ankle.", "author": "%s",
     "from": "%s", "until": "%s"}
    """
        .formatted(author, TODAY, TODAY.plusDays(14));
  }

  /** A patient of the standard rules who is well but for one answer. */
  private void patient(String id, String question, String answer) throws IOException {
    String facts =
        ConformanceCase.named("everything-answered-and-well")
            .facts()
            .replaceFirst(
                "\"" + question + "\":\"[a-z]+\"", "\"" + question + "\":\"" + answer + "\"");
    Path file =
        Files.writeString(
            directory.resolve(id + ".json"),
            """
            {"format": "fbs-patients/1",
             "patients": [{"id": "%s", "displayName": "Somebody", "facts": %s}]}
            """
                .formatted(id, facts));
    assertThat(fbs("import", "patients", file.toString()).exitCode()).isZero();
  }

  private static JsonNode explained(String patient) throws IOException {
    Ran ran = fbs("explain", patient, "--json");
    assertThat(ran.err()).isEmpty();
    Schemas.assertValid("fbs-explanation-1", ran.out());
    return new ObjectMapper().readTree(ran.out());
  }

  private static String verdict(String patient, String exercise) throws IOException {
    for (JsonNode one : explained(patient).path("screening").path("exercises")) {
      if (one.path("id").asText().equals(exercise)) {
        return one.path("verdict").asText();
      }
    }
    throw new AssertionError(exercise);
  }

  @Test
  void aWaiverLoosensForItsPatientAndItsWithdrawalTightensAgain() throws IOException {
    patient("W-1", "experiencedGuideAvailable", "no");
    assertThat(verdict("W-1", "yoga")).isEqualTo("WITHHELD");

    Ran added = given(waiver("R24"), "instruction", "add", "W-1", "-");

    assertThat(added.err()).isEmpty();
    assertThat(added.out())
        .contains("Recorded as I-1 of patient W-1.", "WITHHELD becomes ADAPTED; ended: R24");
    assertThat(verdict("W-1", "yoga")).isEqualTo("ADAPTED");
    assertThat(fbs("instruction", "list", "W-1").out())
        .contains("I-1  waives R24 for yoga", "Dr. Rowe", "Taught yoga for years.");

    Ran withdrawn = fbs("instruction", "withdraw", "W-1", "I-1", "--because", "Moved away");

    assertThat(withdrawn.exitCode()).isZero();
    assertThat(verdict("W-1", "yoga")).isEqualTo("WITHHELD");
    assertThat(fbs("instruction", "list", "W-1").out()).contains("by anna: Moved away");
    assertThat(fbs("instruction", "withdraw", "W-1", "I-1", "--because", "Again").exitCode())
        .isEqualTo(ExitCode.INPUT.number());
  }

  /** A patient who is well and says what cannot be done; the first of it is read today. */
  private void patientWhoSays(String id, String read, String unread) throws IOException {
    patient(id, "fever", "no");
    Path file = directory.resolve(id + ".json");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "\"limitations\":[]", "\"limitations\":[\"" + read + "\", \"" + unread + "\"]"));
    assertThat(fbs("import", "patients", file.toString()).exitCode()).isZero();
    DATABASE
        .database()
        .<Boolean, RuntimeException>inClinic(
            DATABASE.clinic(),
            handle -> {
              Limitations.markRead(
                  handle,
                  PatientChart.read(handle, id).orElseThrow(),
                  List.of(read),
                  new Recording("Dr. Rowe", TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC)));
              return true;
            });
  }

  @Test
  void limitationsInWordsStandBesideWhatIsDecidedWithWhoHasReadThem() throws IOException {
    patientWhoSays("S-1", "cannot kneel", "must not go into water");
    String[] stated = {
      "What the patient says they cannot do (2)",
      "- cannot kneel [read by Dr. Rowe on " + TODAY + "]",
      "- must not go into water [UNREAD"
    };

    assertThat(fbs("explain", "S-1").out())
        .has(inOrder(stated))
        .has(inOrder("must not go into water", "EXERCISE", "Decided from"));
    assertThat(given(noWalking("Dr. Rowe"), "instruction", "add", "S-1", "-").out())
        .has(inOrder("Recorded as I-1"))
        .has(inOrder(stated))
        .has(inOrder("must not go into water", "What changes on"));
    assertThat(fbs("instruction", "list", "S-1").out()).has(inOrder(stated));
  }

  @Test
  void anExplanationContainsTheLimitationsAndWhoHadReadThemByThen() throws IOException {
    patientWhoSays("S-2", "cannot kneel", "must not go into water");

    JsonNode today = explained("S-2");

    assertThat(today.path("screening").path("limitations").toString())
        .isEqualTo("[\"cannot kneel\",\"must not go into water\"]");
    JsonNode stated = today.path("limitations");
    assertThat(stated).hasSize(2);
    assertThat(stated.get(0).path("words").asText()).isEqualTo("cannot kneel");
    assertThat(stated.get(0).path("readBy").asText()).isEqualTo("Dr. Rowe");
    assertThat(stated.get(0).path("readAt").asText()).isEqualTo(TODAY + "T09:00:00Z");
    assertThat(stated.get(1).path("words").asText()).isEqualTo("must not go into water");
    assertThat(stated.get(1).has("readBy")).isFalse();
    Path more =
        Files.writeString(
            directory.resolve("more.json"),
            Files.readString(directory.resolve("S-2.json"))
                .replace("water\"]", "water\", \"must not climb\"]"));
    assertThat(onDay(TODAY.plusDays(1), "import", "patients", more.toString()).exitCode()).isZero();
    assertThat(onDay(TODAY.plusDays(1), "explain", "S-2").out()).contains("must not climb");
    assertThat(onDay(TODAY.plusDays(1), "explain", "S-2", "--as-of", TODAY.toString()).out())
        .contains("- cannot kneel [read by Dr. Rowe", "- must not go into water [UNREAD")
        .doesNotContain("must not climb");
  }

  @Test
  void aLimitTightensForItsPatientAlone() throws IOException {
    patient("L-1", "fever", "no");
    patient("L-2", "fever", "no");

    given(noWalking("Dr. Rowe"), "instruction", "add", "L-1", "-");

    assertThat(verdict("L-1", "walking")).isEqualTo("WITHHELD");
    assertThat(verdict("L-2", "walking")).isEqualTo("PERMITTED");
    assertThat(fbs("explain", "L-1").out())
        .contains("Sprained ankle.", "Instruction I-1 by Dr. Rowe");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "R01, R01 can never be waived: it sends the patient for urgent help",
        "R12, R12 can never be waived: it asks for what must be known",
        "D01, D01 can never be waived",
        "R99, R99 (expected: a restriction of the rule book)"
      })
  void whatCannotBeWaivedIsRefusedAndNothingIsStored(String restriction, String message)
      throws IOException {
    patient("R-1", "fever", "no");

    Ran ran = given(waiver(restriction), "instruction", "add", "R-1", "-");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).contains(message);
    assertThat(fbs("instruction", "list", "R-1").out()).contains("No instruction");
  }

  @Test
  void anInstructionWithoutAnAuthorIsRefusedWithItsPlace() throws IOException {
    patient("R-2", "fever", "no");

    Ran ran = given(noWalking(" "), "instruction", "add", "R-2", "-");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).contains("standard input", "author");
  }

  @Test
  void anExplanationOfAPastDayKnowsNothingThatCameLaterAndTellsWhatChanged() throws IOException {
    patient("P-1", "woundHealed", "yes");
    LocalDate later = TODAY.plusDays(3);
    Path opened =
        Files.writeString(
            directory.resolve("opened.json"),
            Files.readString(directory.resolve("P-1.json"))
                .replace("\"woundHealed\":\"yes\"", "\"woundHealed\":\"no\""));
    onDay(later, "import", "patients", opened.toString());
    onDay(later, "rules", "set", "afterStimulator=60");

    Ran then = onDay(later, "explain", "P-1", "--as-of", TODAY.toString());
    Ran now = onDay(later, "explain", "P-1");
    Ran tooEarly = onDay(later, "explain", "P-1", "--as-of", "2027-01-03");
    onDay(later, "rules", "set", "afterStimulator=56");

    assertThat(then.out())
        .contains("Screening for " + TODAY, "Facts, version 1.", "Rule book, version")
        .contains("What has changed by today, " + later)
        .containsPattern("swimming +PERMITTED becomes WITHHELD; began: R15")
        .contains("Recorded since: facts 1 to 2, rule book");
    assertThat(now.out()).contains("Facts, version 2.", "R15 ");
    assertThat(tooEarly.err()).contains("the clinic had no rule book then");
  }

  @Test
  void aParameterOutsideItsRangeIsRefusedAndTheRuleBookStays() {
    Ran outside = fbs("rules", "set", "afterStimulator=7");
    Ran unknown = fbs("rules", "set", "noSuchThing=7");

    assertThat(outside.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(outside.err()).contains("afterStimulator", "42 to 365");
    assertThat(unknown.err()).contains("noSuchThing", "expected: one of");
  }

  private static Ran onDay(LocalDate day, String... arguments) {
    return Ran.on(
        day, 80, "", Map.of("FBS_DATABASE_URL", DATABASE.url(), "USER", "anna"), arguments);
  }

  @Test
  void anExplanationTellsTheDayItIsForAndNothingOfTheFuture() throws IOException {
    patient("E-1", "woundHealed", "no");

    Ran today = fbs("explain", "E-1");
    Ran tomorrow = fbs("explain", "E-1", "--as-of", TODAY.plusDays(1).toString());
    Ran nobody = fbs("explain", "E-2");

    assertThat(today.out())
        .contains(
            "Screening for " + TODAY, "R15", "Facts, version 1.", "No routine had been approved.");
    assertThat(tomorrow.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(tomorrow.err()).contains("expected: no later than today");
    assertThat(nobody.err()).contains("patient: E-2 (expected: the id of a patient of the clinic)");
  }
}
