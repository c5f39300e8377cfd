package org.fbsroutines.persistence.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.Documents;
import org.fbsroutines.persistence.format.SharedData;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.exercise.ExerciseOrigin;
import org.fbsroutines.persistence.store.exercise.ExerciseRow;
import org.fbsroutines.persistence.store.exercise.ExerciseStatus;
import org.fbsroutines.persistence.store.exercise.ExerciseStore;
import org.fbsroutines.persistence.store.exercise.NewExercise;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportOutcome;
import org.fbsroutines.persistence.store.importrun.ImportRunRow;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.fbsroutines.persistence.store.staging.ExerciseStaging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Recording RECORDING = new Recording("tester", NOW);

  private static final String EXERCISES =
      """
      exercise_id,name,origin,demands
      stand,Stand,us,balance
      sit,Sit,us,
      """;

  /** The document of the second, as it was stored when exercises were sentences. */
  private static final String SITTING =
      """
      {"format":"fbs-exercise/1","id":"sit","name":"Sit","aliases":[],"position":"not-stated",
      "equipment":[],"supervision":"none","demands":"not-assessed","purpose":[],
      "startingPosition":[],"steps":[],"cues":[],"breathing":[],"precautions":[],
      "dosage":"set-by-clinician","dosageInterpretation":"","dosageCitations":[],
      "provenance":{"origin":"us","author":"","licence":""},"sources":[]}
      """;

  @TempDir private Path directory = Path.of("");
  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addClinic(TestInfo test) {
    clinic = DATABASE.addClinic(test.getDisplayName() + clinic);
  }

  private ImportReport exercises(String content) throws IOException {
    return exercises(Files.writeString(directory.resolve("exercises"), content));
  }

  private ImportReport exercises(Path file) {
    return new BatchImport(DATABASE.database(), clinic, CLOCK)
        .run(ImportKind.EXERCISES, new ImportSource.OfFile(file), ImportOptions.USUAL, "tester");
  }

  private ImmutableList<ExerciseRow> catalogue() {
    return DATABASE.database().inClinic(clinic, handle -> new ExerciseStore(handle).catalogue());
  }

  private ImmutableList<ImportRunRow> runs() {
    return DATABASE.database().inClinic(clinic, handle -> new ImportRunStore(handle).latest(10));
  }

  private ImmutableList<AuditRow> audit() {
    return DATABASE
        .database()
        .inClinic(clinic, handle -> new AuditStore(handle).before(Long.MAX_VALUE, "", 10));
  }

  private void storeStandardCatalogue() {
    DATABASE
        .database()
        .inClinic(
            clinic,
            handle -> {
              ClinicRules.storeStandard(handle, RECORDING);
              return clinic;
            });
  }

  @Test
  void storesAFileOnceAndSaysSoTheSecondTime() throws IOException {
    ImportReport first = exercises(EXERCISES);
    ImportReport second = exercises(EXERCISES);

    assertThat(first.summary()).isEqualTo("added 2, changed 0, unchanged 0");
    assertThat(first.layout()).isEqualTo("exercises-csv");
    assertThat(second.summary()).isEqualTo("added 0, changed 0, unchanged 2");
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(catalogue())
        .extracting(ExerciseRow::exerciseId, ExerciseRow::demandsAssessed, ExerciseRow::revision)
        .containsExactly(tuple("sit", false, 1L), tuple("stand", true, 1L));
    assertThat(runs())
        .extracting(ImportRunRow::outcome)
        .containsExactly(ImportOutcome.COMPLETED, ImportOutcome.COMPLETED);
    assertThat(audit())
        .extracting(AuditRow::action, AuditRow::subjectId)
        .containsExactly(tuple("import-exercises", first.runId().toString()));
  }

  @Test
  void whatAReleaseBeforeStoredIsUnchanged() throws IOException {
    DATABASE
        .database()
        .inClinic(
            clinic,
            handle ->
                ExerciseStaging.store(
                    handle,
                    ImmutableList.of(
                            new NewExercise(
                                "sit",
                                ExerciseOrigin.IMPORTED,
                                ExerciseStatus.LISTED,
                                "Sit",
                                false,
                                "",
                                "us",
                                SITTING))
                        .iterator(),
                    RECORDING));

    assertThat(exercises(EXERCISES).summary()).isEqualTo("added 1, changed 0, unchanged 1");
    assertThat(exercises(EXERCISES).summary()).isEqualTo("added 0, changed 0, unchanged 2");
  }

  @Test
  void changesOnlyWhatDiffers() throws IOException {
    exercises(EXERCISES);

    assertThat(exercises(EXERCISES.replace("Sit,", "Sit down,")).counts().merged())
        .isEqualTo(new MergeCounts(0, 1, 1));
  }

  @Test
  void storesNothingOfAFileWithOneBadRow() throws IOException {
    ImportReport report = exercises(EXERCISES + "Bad Id,Bad,us,\nfly,,us,flying\n");

    assertThat(report.isStored()).isFalse();
    assertThat(report.problems())
        .extracting(Problem::text)
        .containsExactly(
            "exercises:4: exercise_id: Bad Id (expected: lower case letters, digits"
                + " and single hyphens, at most 100)",
            "exercises:5: name: missing (expected: a value)",
            "exercises:5: demands: flying (did you mean gait?)");
    assertThat(catalogue()).isEmpty();
    assertThat(audit()).isEmpty();
    assertThat(runs()).extracting(ImportRunRow::outcome).containsExactly(ImportOutcome.REJECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[1]", "\u0000\u0001", "{\"format\":\"fbs-facts/1\"}", "a,b\n1,2"})
  void leavesTheStoreAsItWasForAFileThatIsNone(String content) throws IOException {
    exercises(EXERCISES);
    ImmutableList<ExerciseRow> before = catalogue();

    ImportReport report = exercises(content);

    assertThat(report.isStored()).isFalse();
    assertThat(report.problems()).allMatch(problem -> problem.file().equals("exercises"));
    assertThat(catalogue()).isEqualTo(before);
  }

  @Test
  void leavesTheStoreAsItWasForAnEndlessLine() throws IOException {
    byte[] endless = new byte[50_000_000];
    Arrays.fill(endless, (byte) 'x');

    ImportReport report = exercises(Files.write(directory.resolve("endless"), endless));

    assertThat(report.problemCount()).isEqualTo(1);
    assertThat(report.problems().get(0).text()).startsWith("endless:1: line too long");
    assertThat(catalogue()).isEmpty();
  }

  @Test
  void tellsAHundredProblemsAndCountsTheRest() throws IOException {
    ImportReport report = exercises("exercise_id,name,origin\n" + ",a,b\n".repeat(150));

    assertThat(report.problems()).hasSize(100);
    assertThat(report.problemCount()).isEqualTo(150);
    assertThat(report.summary()).isEqualTo("nothing stored: 150 problems");
  }

  @Test
  void neverReplacesAStandardExercise() throws IOException {
    storeStandardCatalogue();
    ImmutableList<ExerciseRow> before = catalogue();

    ImportReport report =
        exercises("exercise_id,name,origin,demands\nstand,Stand,us,\nyoga,Hot yoga,us,balance\n");

    assertThat(report.problems())
        .extracting(Problem::text)
        .containsExactly(
            "exercises:3: id: yoga is an exercise of another origin and differs from it"
                + " (expected: an id of its own)");
    assertThat(catalogue()).isEqualTo(before);
    assertThat(runs()).extracting(ImportRunRow::outcome).containsExactly(ImportOutcome.REJECTED);
  }

  @Test
  void whatWasExportedComesInAgainUnchanged() throws IOException {
    storeStandardCatalogue();
    exercises(EXERCISES);
    ImmutableList<Exercise> stored =
        catalogue().stream()
            .map(row -> ExerciseJson.STORED.read("stored", row.document()))
            .collect(ImmutableList.toImmutableList());

    assertThat(exercises(ExerciseJson.writeAll(stored, RuleBook.standard())).summary())
        .isEqualTo("added 0, changed 0, unchanged 11");
    assertThat(exercises(Documents.csv(stored)).summary())
        .isEqualTo("added 0, changed 0, unchanged 11");
  }

  @Test
  void refusesAFallbackForAnExerciseThatIsNotThere() throws IOException {
    ImportReport report =
        exercises("exercise_id,name,origin,stands_in_for\nstand,Stand,us,swimming\n");

    assertThat(report.problems())
        .extracting(Problem::text)
        .containsExactly(
            "exercises:2: standsInFor: swimming"
                + " (expected: an exercise in the file or in the catalogue)");
  }

  @Test
  void importsTheWholeLibraryTwice() {
    Path library = SharedData.file("free-exercise-db.json");

    assertThat(exercises(library).summary()).isEqualTo("added 873, changed 0, unchanged 0");
    assertThat(exercises(library).summary()).isEqualTo("added 0, changed 0, unchanged 873");
    assertThat(catalogue()).noneMatch(ExerciseRow::demandsAssessed);
  }

  @Test
  void tellsThatThereIsNoFile() {
    assertThatThrownBy(() -> exercises(directory.resolve("nowhere.csv")))
        .isInstanceOf(FormatException.class)
        .hasMessageEndingWith("nowhere.csv: no such file");
    assertThat(runs()).isEmpty();
  }

  @Test
  void hashesTheWholeFileEvenWhereReadingStopsEarly() throws IOException {
    String content = "{\n" + "x".repeat(100_000);

    assertThat(exercises(content).sha256())
        .isEqualTo(Hashing.sha256().hashString(content, UTF_8).toString());
  }
}
