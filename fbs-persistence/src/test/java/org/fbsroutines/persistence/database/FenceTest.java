package org.fbsroutines.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Throwables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");
  private static final Recording RECORDING = new Recording("tester", NOW);

  private static final LocalDate BORN = LocalDate.of(1960, 4, 7);

  /** A row in each table of signing in. */
  private static final String ACCOUNTS =
      """
      insert into account (account_id, role, login_name, display_name, created_at, created_by)
        values ('00000000-0000-0000-0000-000000000001', 'staff', 'dana', 'Dana', now(), 't');
      insert into access_code (access_id, patient_id, selector, secret_hash, created_at, created_by,
          expires_at)
        values (gen_random_uuid(), 'p1', '222222', '$argon2id$', now(), 't', now() + interval '1 day');
      insert into web_session (token_hash, session_id, account_id, device, created_at, last_seen_at,
          expires_at)
        values (sha256('t'), gen_random_uuid(), '00000000-0000-0000-0000-000000000001', '', now(),
          now(), now() + interval '1 day');
      insert into one_time_link (token_hash, purpose, account_id, created_at, created_by, expires_at)
        values (sha256('t'), 'demonstration', '00000000-0000-0000-0000-000000000001', now(), 't',
          now() + interval '1 day');
      """;

  /** A change that an import queued. */
  private static final String QUEUED =
      """
      insert into import_run (run_id, kind, file_name, adapter, started_at, outcome, rows_read,
          rows_added, rows_changed, rows_unchanged, rows_rejected, recorded_by)
        values ('00000000-0000-0000-0000-000000000002', 'facts', 'f', 'csv', now(), 'running', 0, 0,
          0, 0, 0, 't');
      insert into queued_loosening (patient_id, fact, stored, arriving, run_id, line, queued_at,
          queued_by)
        values ('p1', 'fever', '"yes"', '"no"', '00000000-0000-0000-0000-000000000002', 1, now(),
          't');
      insert into coded_entry (patient_id, kind, codes, words, days, doubts, run_id, line, came_at,
          came_by)
        values ('p1', 'condition', '[]', '', '[]', '[]', '00000000-0000-0000-0000-000000000002', 1,
          now(), 't');
      insert into code_meaning (code_system, code, kind, region, stated_at, stated_by)
        values ('urn:x', '7', 'none', 'unknown', now(), 't');
      insert into goal (patient_id, goal_id, words, by_day, set_at)
        values ('p1', gen_random_uuid(), 'w', date '2027-03-31', now());
      insert into caseload (patient_id, rank) values ('p1', 1);
      insert into patient_word (patient_id, word) values ('p1', 'anna');
      select take_patient_changes((select cast(count(*) - 1 as integer) from patient_change));
      select job_begin('caseload', '', gen_random_uuid(), now(), interval '1 hour',
        interval '1 hour', false);
      """;

  @BeforeAll
  static void storeAPatient() {
    DATABASE
        .database()
        .inClinic(
            DATABASE.clinic(),
            handle -> {
              new PatientStore(handle)
                  .save(new NewPatient("p1", "Anna", BORN, true, "{\"a\":1}"), RECORDING);
              handle.execute(ACCOUNTS);
              handle.execute(QUEUED);
              return new AuditStore(handle)
                  .append(new Recording("tester", NOW), "save", "patient", "p1", "{}");
            });
  }

  @Test
  void theOwnerSeesAnAccountWhileItsWholeNameIsGivenAndNoOther() {
    String count = "select count(*) from account";
    long named =
        DATABASE
            .asOwner()
            .inTransaction(
                handle -> {
                  handle.execute("select set_config('fbs.sign_in', 'dana', true)");
                  return handle.createQuery(count).mapTo(Long.class).one();
                });
    long pattern =
        DATABASE
            .asOwner()
            .inTransaction(
                handle -> {
                  handle.execute("select set_config('fbs.sign_in', 'd%', true)");
                  return handle.createQuery(count).mapTo(Long.class).one();
                });
    long asApplication =
        DATABASE
            .database()
            .outsideClinics(
                handle -> {
                  handle.execute("select set_config('fbs.sign_in', 'dana', true)");
                  return handle.createQuery(count).mapTo(Long.class).one();
                });

    assertThat(named).isEqualTo(1);
    assertThat(pattern).isZero();
    assertThat(asApplication).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patient",
        "patient_facts",
        "audit_entry",
        "audit_head",
        "account",
        "access_code",
        "web_session",
        "one_time_link",
        "identifier_system",
        "queued_loosening",
        "coded_entry",
        "code_meaning",
        "goal",
        "caseload",
        "patient_word",
        "patient_change",
        "scheduled_job"
      })
  void aQueryThatForgetsItsClinicSeesNothing(String table) {
    assertThat(count(table, null)).isZero();
    assertThat(count(table, DATABASE.clinic())).isEqualTo(1);
    assertThat(count(table, null)).as("on a connection that was in a clinic before").isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient", "patient_facts", "account", "web_session"})
  void aQueryThatEntersByItselfSeesItsClinicAloneAndLeavesItAgain(String table) {
    ClinicId other = DATABASE.addClinic("Beside " + table);
    String query = "select count(*) from " + table;
    for (int i = 0; i < 12; i++) { // After five the server settles for one plan for all clinics.
      assertThat(asked(DATABASE.clinic(), query)).isEqualTo(1);
      assertThat(asked(other, query)).isZero();
      assertThat(
              DATABASE
                  .database()
                  .ask(handle -> handle.createQuery(query).mapTo(Long.class).one())
                  .longValue())
          .isZero();
    }
  }

  private static long asked(ClinicId clinic, String query) {
    return DATABASE
        .database()
        .askInClinic(clinic, handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  @Test
  void whatEntersByItselfChangesNothing() {
    assertThatThrownBy(
            () ->
                DATABASE
                    .database()
                    .askInClinic(
                        DATABASE.clinic(),
                        handle -> handle.execute("update patient set display_name = 'Eve'")))
        .hasStackTraceContaining("syntax error");
  }

  @Test
  void aNumberOfAPatientStaysInItsClinic() {
    ClinicId numbered = DATABASE.addClinic("Numbered");
    inClinic(
        numbered,
        """
        insert into patient (patient_id, display_name, demonstration, created_at, created_by)
          values ('p1', 'Bea', true, now(), 'tester');
        insert into identifier_system (system, name) values ('urn:a', 'A');
        insert into patient_identifier (system, value, patient_id, recorded_at, recorded_by)
          values ('urn:a', '71', 'p1', now(), 'tester')
        """);

    assertThat(count("patient_identifier", numbered)).isEqualTo(1);
    assertThat(count("patient_identifier", DATABASE.clinic())).isZero();
    assertThat(count("patient_identifier", null)).isZero();
  }

  @Test
  void theOwnerIsFencedToo() {
    long seen =
        DATABASE
            .asOwner()
            .withHandle(
                handle ->
                    handle.createQuery("select count(*) from patient").mapTo(Long.class).one());

    assertThat(seen).isZero();
  }

  @Test
  void anotherClinicSeesNothingAndCannotWriteAcross() {
    ClinicId other = DATABASE.addClinic("Another clinic");

    assertThat(count("patient", other)).isZero();
    assertThatThrownBy(
            () ->
                inClinic(
                    other,
                    """
                    insert into patient (clinic_id, patient_id, display_name, demonstration,
                      created_at, created_by)
                    values ('%s', 'p2', 'Bea', true, now(), 'tester')
                    """
                        .formatted(DATABASE.clinic())))
        .isInstanceOf(StatementException.class)
        .hasStackTraceContaining("row-level security policy");
  }

  @Test
  void everyTableIsFencedAndKeyedByItsClinicFirst() {
    List<String> unfenced =
        DATABASE
            .asSuperuser()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select c.relname from pg_class c
                            where c.relnamespace = 'fbs'::regnamespace and c.relkind in ('r', 'p')
                              and c.relname <> 'flyway_schema_history'
                              and (has_any_column_privilege('fbs_app', c.oid,
                                  'select, insert, update, references')
                                or exists (select from pg_attribute a
                                  where a.attrelid = c.oid and a.attname = 'clinic_id'))
                              and not (c.relrowsecurity and c.relforcerowsecurity
                                and exists (select from pg_policy p where p.polrelid = c.oid
                                  and p.polname = 'own_clinic' and p.polcmd = '*')
                                and exists (select from pg_index i
                                  join pg_attribute a
                                    on a.attrelid = c.oid and a.attnum = i.indkey[0]
                                  where i.indrelid = c.oid and i.indisprimary
                                    and a.attname = 'clinic_id'))
                            """)
                        .mapTo(String.class)
                        .list());
    List<String> tables =
        DATABASE
            .asSuperuser()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select tablename from pg_tables where schemaname = 'fbs'
                            """)
                        .mapTo(String.class)
                        .list());

    assertThat(tables).hasSizeGreaterThanOrEqualTo(20).contains("clinic", "routine", "account");
    assertThat(unfenced).as("and neither of no clinic nor closed to the application").isEmpty();
  }

  @Test
  void aReadOnlyTransactionChangesNothing() {
    assertThatThrownBy(
            () ->
                DATABASE
                    .database()
                    .readInClinic(
                        DATABASE.clinic(),
                        handle -> handle.execute("update patient set display_name = 'Eve'")))
        .hasStackTraceContaining("read-only transaction");
  }

  @Test
  void aFailedStatementTellsNoBoundValue() {
    assertThatThrownBy(
            () ->
                DATABASE
                    .database()
                    .inClinic(
                        DATABASE.clinic(),
                        handle ->
                            handle
                                .createUpdate(
                                    """
                                    insert into patient (patient_id, display_name, demonstration,
                                      created_at, created_by)
                                    values ('p1', :name, true, now(), 'tester')
                                    """)
                                .bind("name", "Secret Name")
                                .execute()))
        .satisfies(
            e ->
                assertThat(Throwables.getStackTraceAsString(e))
                    .contains("patient_pk")
                    .doesNotContain("Secret Name"));
  }

  private static long count(String table, @Nullable ClinicId clinic) {
    String query = "select count(*) from " + table;
    return clinic == null
        ? DATABASE
            .database()
            .readOutsideClinics(handle -> handle.createQuery(query).mapTo(Long.class).one())
        : DATABASE
            .database()
            .readInClinic(clinic, handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  private static void inClinic(ClinicId clinic, String statement) {
    DATABASE.database().inClinic(clinic, handle -> handle.execute(statement));
  }
}
