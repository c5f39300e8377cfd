package org.fbsroutines.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Throwables;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.fbsroutines.persistence.store.AuditStore;
import org.fbsroutines.persistence.store.NewAuditEntry;
import org.fbsroutines.persistence.store.NewPatient;
import org.fbsroutines.persistence.store.PatientStore;
import org.fbsroutines.persistence.store.Recording;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");
  private static final Recording RECORDING = new Recording("tester", NOW);

  @BeforeAll
  static void storeAPatient() {
    DATABASE
        .database()
        .inClinic(
            DATABASE.clinic(),
            handle -> {
              new AuditStore(handle)
                  .append(new NewAuditEntry(NOW, "tester", "save", "patient", "p1", "{}"));
              return new PatientStore(handle)
                  .save(new NewPatient("p1", "Anna", null, true, "{\"a\":1}"), RECORDING);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient", "patient_facts", "audit_entry", "audit_head"})
  void aQueryThatForgetsItsClinicSeesNothing(String table) {
    assertThat(count(table, null)).isZero();
    assertThat(count(table, DATABASE.clinic())).isEqualTo(1);
    assertThat(count(table, null)).as("on a connection that was in a clinic before").isZero();
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

    assertThat(tables).hasSizeGreaterThanOrEqualTo(10).contains("clinic", "routine");
    assertThat(unfenced).isEmpty();
  }

  @Test
  void theApplicationOwnsNothingAndPassesNoFence() {
    List<String> owned =
        DATABASE
            .asSuperuser()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select relname from pg_class
                              where relowner = 'fbs_app'::regrole
                            union all
                            select proname from pg_proc where proowner = 'fbs_app'::regrole
                            union all
                            select 'role' from pg_roles where rolname in ('fbs_app', 'fbs_owner')
                              and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                            union all
                            select relname from pg_class
                              where relnamespace = 'fbs'::regnamespace and relkind = 'r'
                                and (has_table_privilege('fbs_app', oid, 'truncate')
                                  or has_table_privilege('fbs_app', oid, 'delete'))
                            """)
                        .mapTo(String.class)
                        .list());

    assertThat(owned).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'nobody'",
        "delete from audit_entry",
        "truncate audit_entry",
        "insert into audit_entry select * from audit_entry",
        "update audit_head set seq = 0",
        "update routine set document = '{}'",
        "update routine set approved_by = 'nobody'",
        "update exercise_version set document = '{}'",
        "update patient_facts set document = '{}'",
        "delete from patient",
        "truncate patient cascade",
        "alter table patient disable row level security",
        "create table fbs.mine (clinic_id uuid)",
        "call fence('patient')"
      })
  void theApplicationCannot(String statement) {
    assertThatThrownBy(() -> inClinic(DATABASE.clinic(), statement))
        .isInstanceOf(StatementException.class)
        .cause()
        .extracting(cause -> ((SQLException) cause).getSQLState())
        .isEqualTo(INSUFFICIENT_PRIVILEGE);
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
