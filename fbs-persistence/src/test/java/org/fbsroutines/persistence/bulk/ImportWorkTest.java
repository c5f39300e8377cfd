package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.database.LoggedPlans;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.clinic.IdentifierSystem;
import org.fbsroutines.persistence.store.clinic.IdentifierSystemStore;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.routine.ArrivedFacts;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How many rows an import looks at where the statistics mislead: as many as the file has, a few
 * times over, and not every row for every other.
 */
class ImportWorkTest {
  /** Its statistics say that a new clinic has nothing. */
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  /**
   * Its statistics are from after much was given up: its indexes are long and hold three patients,
   * so that finding one of them seems to cost more than reading them all.
   */
  @RegisterExtension static final TestDatabase GIVEN_UP = new TestDatabase();

  private static final IdentifierSystem SYSTEM = new IdentifierSystem("urn:a", "A");
  private static final int ROWS = 1_000;
  private static final int ROWS_GIVEN_UP = 6_000;
  private static final int MAX_LOOKS_AT_A_ROW = 10;
  private static final Recording FIRST =
      new Recording("tester", Instant.parse("2027-01-05T09:00:00Z"));
  private static final Recording SECOND =
      new Recording("tester", Instant.parse("2027-01-06T09:00:00Z"));
  private static final Recording THIRD =
      new Recording("tester", Instant.parse("2027-01-07T09:00:00Z"));

  /** A file of each kind, and what is otherwise in each of its rows when it comes again. */
  private enum Rows {
    PATIENTS("patient_id,display_name,birth_date,usual_pain\n", "P-N,Somebody,BORN,8", ",8", ",7"),
    NUMBERED(
        "",
        "{'resourceType':'Patient','id':'P-N','name':[{'text':'Somebody'}],'birthDate':'BORN',"
            .concat("'identifier':[{'system':'urn:a','value':'A-N'}]}")
            .replace('\'', '"'),
        "Somebody",
        "Somebody Else"),
    FACTS("patient_id,usual_pain\n", "P-N,6", ",6", ",5"),
    OPERATIONS(
        "patient_id,kind,region,operated_on,approach\n",
        "P-N,fusion,lumbar,2026-01-10,posterior",
        "2026-01-10",
        "2026-02-10"),
    PRESCRIPTIONS(
        "patient_id,exercise_id,duration_seconds,sessions_per_day_floor,"
            + "sessions_per_day_target,days_per_week\n",
        "P-N,walking,600,2,2,7",
        ",600,",
        ",300,"),
    RECORDS(
        "patient_id,record_id,exercise_id,done_on,pain_after\n",
        "P-N,r-N,walking,2026-12-01,4",
        ",4",
        ",5"),
    EXERCISES(
        "exercise_id,name,origin,stands_in_for\n", "e-N,One,Our clinic,walking", "One", "Two");

    private final String header;
    private final String rowN;
    private final String first;
    private final String second;

    Rows(String header, String rowN, String first, String second) {
      this.header = header;
      this.rowN = rowN;
      this.first = first;
      this.second = second;
    }

    private ImportKind kind() {
      return this == NUMBERED ? ImportKind.PATIENTS : ImportKind.valueOf(name());
    }

    private String file() {
      return file(ROWS);
    }

    private String file(int length) {
      return IntStream.range(0, length)
          .mapToObj(
              number ->
                  rowN.replace("-N", "-" + number)
                      .replace("BORN", LocalDate.ofEpochDay(number).toString()))
          .collect(Collectors.joining("\n", header, "\n"));
    }

    private String fileInWhichEachRowDiffers() {
      assertThat(rowN).contains(first);
      return file().replace(first, second);
    }
  }

  /** A patient who has a condition, as in a bulk export. */
  private static final String CONDITION =
      """
      {"resourceType": "Patient", "id": "P-%1$d", "name": [{"text": "Somebody"}], "birthDate": "%2$s"}
      {"resourceType": "Condition", "subject": {"reference": "Patient/P-%1$d"}, "clinicalStatus": \
      {"coding": [{"code": "active"}]}, "code": {"coding": \
      [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "CODE"}]}}
      """;

  @BeforeAll
  static void letTheStatisticsKnowAnotherClinic() {
    ClinicId known = addClinic(DATABASE);
    for (Rows rows : Rows.values()) {
      run(DATABASE.database(), known, rows, rows.file(), FIRST);
    }
    addRoutines(known);
    DATABASE
        .asSuperuser()
        .useHandle(
            handle -> {
              handle.execute("analyze");
              keepStatistics(handle);
            });
  }

  @BeforeAll
  static void giveUpAllButThreeOfManyRows() {
    ClinicId clinic = addClinic(GIVEN_UP);
    for (Rows rows :
        List.of(Rows.PATIENTS, Rows.NUMBERED, Rows.PRESCRIPTIONS, Rows.RECORDS, Rows.EXERCISES)) {
      run(GIVEN_UP.database(), clinic, rows, rows.file(ROWS_GIVEN_UP), FIRST);
    }
    GIVEN_UP
        .asSuperuser()
        .useHandle(
            handle -> {
              handle.execute("set session_replication_role = replica");
              for (String table :
                  List.of(
                      "patient",
                      "patient_identifier",
                      "patient_facts",
                      "prescription_draft",
                      "session_record")) {
                handle.execute(
                    "delete from fbs."
                        + table
                        + " where patient_id not in ('P-0', 'P-1', 'P-"
                        + (ROWS_GIVEN_UP - 1)
                        + "')");
              }
              handle.execute(
                  "delete from fbs.exercise_version where exercise_id like 'e-%' and exercise_id"
                      + " <> 'e-0'");
              handle.execute("vacuum (analyze)");
              keepStatistics(handle);
            });
  }

  private static void keepStatistics(Handle handle) {
    handle
        .createQuery(
            "select relname from pg_class where relnamespace = to_regnamespace('fbs')"
                + " and relkind = 'r'")
        .mapTo(String.class)
        .forEach(
            table ->
                handle.execute("alter table fbs." + table + " set (autovacuum_enabled = off)"));
  }

  private static ClinicId addClinic(TestDatabase of) {
    ClinicId clinic = of.addClinic("clinic " + ClinicId.random());
    of.database()
        .inClinic(
            clinic,
            handle -> {
              ClinicRules.storeStandard(handle, FIRST);
              new IdentifierSystemStore(handle)
                  .replace(ImmutableList.of(IdentifierSystem.LOCAL, SYSTEM));
              return clinic;
            });
    return clinic;
  }

  private static void addRoutines(ClinicId clinic) {
    DATABASE
        .database()
        .inClinic(
            clinic,
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into routine (patient_id, version, status, status_changed_at,
                          document, approved_by, approved_at, facts_version, catalogue_revision,
                          rule_book_version, starts_on, ends_on)
                        select patient_id, 1, 'active', :at, '{}', 'tester', :at, 1, 1, 1,
                          date '2027-01-05', date '2027-03-05'
                        from patient
                        """)
                    .bind("at", FIRST.at())
                    .execute());
  }

  private static void run(
      Database database, ClinicId clinic, Rows rows, String content, Recording recording) {
    run(database, clinic, rows, content, recording, ImportOptions.USUAL);
  }

  private static ImportReport run(
      Database database,
      ClinicId clinic,
      Rows rows,
      String content,
      Recording recording,
      ImportOptions options) {
    ImportReport report =
        new BatchImport(database, clinic, Clock.fixed(recording.at(), ZoneOffset.UTC))
            .run(rows.kind(), stream(content), options, recording.by());
    assertThat(report.problems()).isEmpty();
    assertThat(report.counts().merged().added() + report.counts().merged().changed())
        .isEqualTo(content.lines().count() - rows.header.lines().count());
    return report;
  }

  private static ImportSource stream(String content) {
    return new ImportSource.OfStream(
        "file", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static Database open(TestDatabase of) {
    return Database.open(DatabaseSettings.choose(of.url(), null, Map.of(), Path.of("/")));
  }

  private static void assertThatNoStepLookedAtEveryRowForEveryOther(LoggedPlans plans) {
    ImmutableList<LoggedPlans.Plan> all = plans.soFar();
    assertThat(all).anyMatch(plan -> plan.mostRowsOfAStep() >= ROWS);
    assertThat(all)
        .filteredOn(plan -> plan.mostRowsOfAStep() > (long) MAX_LOOKS_AT_A_ROW * ROWS)
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void rowsThatAreNewAndRowsThatDifferAreEachLookedUp(Rows rows) {
    assertEachIsLookedUp(DATABASE, rows);
  }

  @ParameterizedTest
  @EnumSource
  void soTheyAreAfterMuchWasGivenUp(Rows rows) {
    assertEachIsLookedUp(GIVEN_UP, rows);
  }

  private static void assertEachIsLookedUp(TestDatabase in, Rows rows) {
    ClinicId clinic = addClinic(in);
    if (rows != Rows.PATIENTS) {
      run(in.database(), clinic, Rows.PATIENTS, Rows.PATIENTS.file(), FIRST);
    }
    LoggedPlans plans = in.logPlans();
    try (Database database = open(in)) {
      run(database, clinic, rows, rows.file(), FIRST);
      run(database, clinic, rows, rows.fileInWhichEachRowDiffers(), SECOND);
    }

    assertThatNoStepLookedAtEveryRowForEveryOther(plans);
  }

  @ParameterizedTest
  @EnumSource(names = {"PATIENTS", "NUMBERED"})
  void aDryRunLooksUpEachToo(Rows rows) {
    ClinicId clinic = addClinic(DATABASE);
    run(DATABASE.database(), clinic, rows, rows.file(), FIRST);
    LoggedPlans plans = DATABASE.logPlans();
    try (Database database = open(DATABASE)) {
      run(
          database,
          clinic,
          rows,
          rows.fileInWhichEachRowDiffers(),
          SECOND,
          ImportingClinic.DRY_RUN);
    }

    assertThatNoStepLookedAtEveryRowForEveryOther(plans);
  }

  @ParameterizedTest
  @EnumSource(names = {"FACTS", "RECORDS"})
  void takingBackLooksUpEachToo(Rows rows) {
    ClinicId clinic = addClinic(DATABASE);
    run(DATABASE.database(), clinic, Rows.PATIENTS, Rows.PATIENTS.file(), FIRST);
    run(DATABASE.database(), clinic, rows, rows.file(), SECOND);
    ImportReport wrong =
        run(
            DATABASE.database(),
            clinic,
            rows,
            rows.fileInWhichEachRowDiffers(),
            THIRD,
            ImportOptions.USUAL);
    LoggedPlans plans = DATABASE.logPlans();
    try (Database database = open(DATABASE)) {
      new ImportUndo(database, clinic, Clock.fixed(THIRD.at().plusSeconds(1), ZoneOffset.UTC))
          .run(wrong.runId(), "tester");
    }

    assertThatNoStepLookedAtEveryRowForEveryOther(plans);
  }

  @Test
  void conditionsInCodesOfPatientsWhoDenyThemAreEachLookedUp() {
    ClinicId clinic = addClinic(DATABASE);
    run(DATABASE.database(), clinic, Rows.PATIENTS, Rows.PATIENTS.file(), FIRST);
    LoggedPlans plans = DATABASE.logPlans();
    try (Database database = open(DATABASE)) {
      BatchImport again =
          new BatchImport(database, clinic, Clock.fixed(SECOND.at(), ZoneOffset.UTC));
      String denials =
          "patient_id,uncontrolled_epilepsy,heart_failure\n" + forEachPatient("P-%1$d,no,no\n");
      new BatchImport(database, clinic, Clock.fixed(FIRST.at(), ZoneOffset.UTC))
          .run(ImportKind.FACTS, stream(denials), ImportOptions.USUAL, "tester");
      for (String code : List.of("G40.9", "I50.9")) {
        String conditions = forEachPatient(CONDITION.replace("CODE", code));
        assertThat(
                again
                    .run(ImportKind.FACTS, stream(conditions), ImportOptions.USUAL, "tester")
                    .counts()
                    .merged()
                    .changed())
            .isEqualTo(ROWS);
      }
      assertThat(
              again
                  .run(ImportKind.FACTS, stream(denials), ImportOptions.USUAL, "tester")
                  .toConfirm())
          .isEqualTo(2L * ROWS);
    }

    assertThatNoStepLookedAtEveryRowForEveryOther(plans);
  }

  private static String forEachPatient(String lines) {
    return IntStream.range(0, ROWS)
        .mapToObj(number -> lines.formatted(number, LocalDate.ofEpochDay(number)))
        .collect(Collectors.joining());
  }

  @Test
  void routinesOfPatientsWhoseFactsArrivedAreEachLookedUp() {
    ClinicId clinic = addClinic(DATABASE);
    run(DATABASE.database(), clinic, Rows.PATIENTS, Rows.PATIENTS.file(), FIRST);
    addRoutines(clinic);
    LoggedPlans plans = DATABASE.logPlans();
    AtomicInteger found = new AtomicInteger();
    try (Database database = open(DATABASE)) {
      database.inClinic(
          clinic,
          handle -> {
            handle.execute(
                "create temporary table told on commit drop as select patient_id from patient");
            handle.execute("analyze told");
            new ArrivedFacts(handle)
                .forEach(
                    "told",
                    FIRST.at(),
                    LocalDate.of(2027, 1, 5),
                    arrival -> found.incrementAndGet());
            return clinic;
          });
    }

    assertThat(found).hasValue(ROWS);
    assertThatNoStepLookedAtEveryRowForEveryOther(plans);
  }
}
