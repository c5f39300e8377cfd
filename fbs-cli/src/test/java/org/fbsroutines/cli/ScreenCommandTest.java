package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ObjectArrays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.screening.DocumentLanguage;
import org.fbsroutines.persistence.format.screening.ScreeningDocument;
import org.fbsroutines.persistence.format.screening.ScreeningJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenCommandTest {
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
  void aTemplateHasEveryFactAndAllAreUnknown() {
    Ran ran = Ran.fbs("screen", "--template");

    Schemas.assertValid("fbs-facts-1", ran.out());
    assertThat(FactsJson.readStored("template", ran.out()).facts())
        .isEqualTo(PatientFacts.unknown());
    for (Question question : Question.values()) {
      assertThat(ran.out()).contains("\"" + question.key() + "\" : \"unknown\"");
    }
  }

  @Test
  void printsWhatTheScreenerDecides() {
    Ran ran = Ran.fbs("screen", file.toString(), "--date", "2027-01-04", "--json");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    Schemas.assertValid("fbs-screening-1", ran.out());
    PatientFacts facts = FactsJson.readStored("facts", OPERATED).facts();
    assertThat(ran.out())
        .isEqualTo(
            new ScreeningJson(DocumentLanguage.ENGLISH)
                .write(
                    ScreeningDocument.of(
                        Optional.of("P-001"),
                        facts,
                        Screener.standard().screen(facts, LocalDate.of(2027, 1, 4)))));
  }

  @Test
  void theWordsOfJsonAreInTheAskedLanguageBesideKeysThatAreTheSameInEvery() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    String[] arguments = {"screen", file.toString(), "--date", "2027-01-04", "--json"};

    Ran ran =
        Ran.fbs(ObjectArrays.concat(new String[] {"--language", "es"}, arguments, String.class));

    Schemas.assertValid("fbs-screening-1", ran.out());
    JsonNode spanish = mapper.readTree(ran.out());
    JsonNode english = mapper.readTree(Ran.fbs(arguments).out());
    assertThat(spanish.get("language").asText()).startsWith("es");
    assertThat(english.get("language").asText()).isEqualTo("en-GB");
    assertThat(spanish.get("contact")).isNotEqualTo(english.get("contact"));
    assertThat(spanish.findValues("texts")).isNotEmpty().isEqualTo(english.findValues("texts"));
    assertThat(spanish.at("/texts/contact/key").asText()).startsWith("referral.");
  }

  @Test
  void tellsWhatTimeAloneAndWhatAnAnswerWouldChange() {
    String name = file.toString();

    Ran ran = Ran.fbs("screen", name, "--timeline", "--what-if", "woundHealed=no");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("What time alone will change")
        .contains("2027-01-12", "ended: R14")
        .contains("What would change with woundHealed=no")
        .contains("INCOMPLETE becomes WITHHELD");
    Schemas.assertValid(
        "fbs-screening-1",
        Ran.fbs("screen", name, "--timeline", "--what-if", "woundHealed=no", "--json").out());
    for (String wrong : List.of("woundHealing=no", "woundHealed=perhaps")) {
      Ran refused = Ran.fbs("screen", file.toString(), "--what-if", wrong);
      assertThat(refused.exitCode()).isEqualTo(ExitCode.INPUT.number());
      assertThat(refused.err()).contains("--what-if: wound").contains("(expected: ");
    }
  }

  /** Fused 56 days ago: the 112 days of R20 end on 28 March. */
  @Test
  void namesAWindowThatEndsAlthoughTheClearanceIsStillNeeded() {
    String fused =
        """
        {
          "format": "fbs-facts/1",
          "operations": [
            {"kind": "fusion", "region": "lumbar", "date": "2026-12-06", "approach": "posterior"}
          ],
          "answers": {"rotationCleared": "no"}
        }
        """;

    Ran ran = Ran.with(300, fused, Map.of(), "screen", "-", "--date", "2027-01-31", "--timeline");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .containsPattern(
            "2027-03-28 +yoga +.* as before.*; window over, still needs another answer: R20;");
    assertThat(
            Ran.with(
                    80, fused, Map.of(), "screen", "-", "--date=2027-01-31", "--timeline", "--json")
                .out())
        .has(inOrder("2027-03-28", "\"windowOver\" : [ \"R20\" ]"));
  }

  @Test
  void answersEachLineOfNdjsonInOrderAndGoesOnAfterABadOne() throws IOException {
    String one = OPERATED.replace("\n", " ");
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 1500; i++) {
      many.append(one.replace("P-001", "P-" + i)).append('\n');
    }
    many.append("\n{\"format\": \"fbs-facts/1\", \"usualPain\": 11}\nnot json\n");
    Path lines = Files.writeString(directory.resolve("patients.ndjson"), many);

    Ran ran = Ran.fbs("screen", lines.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).contains("patients.ndjson: 2 lines could not be read");
    List<String> answers = ran.out().lines().toList();
    assertThat(answers).hasSize(1502);
    for (int i = 0; i < 1500; i++) {
      assertThat(answers.get(i)).contains("\"patient\":\"P-" + i + "\"");
    }
    Schemas.assertValid("fbs-screening-brief-1", answers.get(0));
    assertThat(answers.get(1500)).contains("\"line\":1502", "usualPain", "11");
    assertThat(answers.get(1501)).contains("\"line\":1503", "not valid JSON");
    assertThat(Ran.with(80, "x".repeat(3_000_000), Map.of(), "screen", "-", "--ndjson").out())
        .contains("line too long")
        .hasSizeLessThan(1000);
    Schemas.assertValid(
        "fbs-screening-1", Ran.with(80, one, Map.of(), "screen", "-", "--ndjson", "--json").out());
    assertThat(Ran.with(80, one, Map.of(), "screen", "-", "--ndjson").out())
        .isEqualTo(answers.get(0).replace("P-0", "P-001") + "\n");
  }

  @Test
  void screensForTodayWhereNoDateIsGiven() {
    assertThat(Ran.fbs("screen", file.toString(), "--json").out())
        .contains("\"date\" : \"2027-01-04\"");
  }

  @Test
  void readsStandardInput() {
    Ran ran = Ran.with(80, OPERATED, Map.of(), "screen", "-", "--json");

    assertThat(ran.out()).isEqualTo(Ran.fbs("screen", file.toString(), "--json").out());
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void tellsPeopleEveryVerdictWithinTheWidth(int columns) {
    Ran ran = Ran.with(columns, "", Map.of(), "screen", file.toString());

    assertThat(ran.out()).startsWith("Screening for 2027-01-04, patient P-001");
    assertThat(ran.out()).contains("CONTACT THE CLINIC", "Open questions", "woundHealed");
    assertThat(ran.out())
        .contains(
            Catalogue.standard().exercises().stream().map(one -> one.name().english()).toList());
    assertThat(ran.out().lines()).allMatch(line -> line.length() <= columns);
  }

  @Test
  void whatThePatientSaysCannotBeDoneStandsBesideTheVerdicts() throws IOException {
    String facts =
        OPERATED.replace(
            "\"operations\"",
            "\"limitations\": [\"must not go into water\", \"cannot kneel\"], \"operations\"");
    Files.writeString(file, facts);

    assertThat(Ran.fbs("screen", file.toString()).out())
        .has(
            inOrder(
                "CONTACT THE CLINIC",
                "What the patient says they cannot do (2)",
                "In the patient's words, which no rule reads",
                "- must not go into water",
                "- cannot kneel",
                "EXERCISE"))
        .doesNotContain("read by", "UNREAD");
    for (String kind : List.of("--ndjson", "--json")) {
      String json = Ran.with(80, facts.replace("\n", " "), Map.of(), "screen", "-", kind).out();
      Schemas.assertValid(
          kind.equals("--json") ? "fbs-screening-1" : "fbs-screening-brief-1", json);
      assertThat(json).has(inOrder("limitations", "must not go into water", "cannot kneel"));
    }
    assertThat(Ran.with(80, OPERATED, Map.of(), "screen", "-").out())
        .doesNotContain("What the patient says");
  }

  @Test
  void anEmergencyStandsAboveEverythingElse() throws IOException {
    PatientFacts facts = PatientFacts.unknown().with(Question.SADDLE_NUMBNESS, Answer.YES);
    Files.writeString(file, FactsJson.write(new FactsDocument(java.util.Optional.empty(), facts)));

    Ran ran = Ran.fbs("screen", file.toString());

    assertThat(ran.exitCode()).isZero();
    List<String> lines = ran.out().lines().toList();
    assertThat(lines.get(2)).isEqualTo("EMERGENCY");
    assertThat(lines.get(3)).startsWith("Call your emergency number");
    assertThat(lines).anyMatch(line -> line.contains("Because of R01"));
  }

  @Test
  void needsNeitherDatabaseNorWeb() throws Exception {
    ProcessBuilder program =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "screen",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("classes.txt").toFile());
    program.environment().put("HOME", directory.resolve("home").toString());
    Process process = program.start();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(directory.resolve("home")).doesNotExist();
    assertThat(Files.readString(directory.resolve("classes.txt")))
        .contains("org.fbsroutines.domain.screening.Screener ")
        .doesNotContain(
            "org.fbsroutines.persistence.database",
            "org.fbsroutines.web",
            "org.jdbi",
            "org.postgresql",
            "ch.qos.logback",
            "io.javalin",
            "ca.uhn.fhir",
            "org.hl7.fhir",
            "org.jsoup");
  }
}
