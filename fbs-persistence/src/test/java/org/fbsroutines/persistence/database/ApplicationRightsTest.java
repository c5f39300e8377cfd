package org.fbsroutines.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.StatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the login that works for the clinics may not do. */
class ApplicationRightsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

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
        "select * from sign_in_attempt",
        "select * from sign_in_allowance",
        "delete from sign_in_allowance",
        "select * from sign_in_device",
        "delete from sign_in_attempt",
        "update scheduled_job set lease_until = null",
        "delete from scheduled_job",
        "update account set role = 'administrator'",
        "update account set login_name = 'somebody'",
        "update web_session set account_id = gen_random_uuid()",
        "update web_session set expires_at = now() + interval '1 year'",
        "update one_time_link set expires_at = now() + interval '1 year'",
        "update access_code set secret_hash = '$argon2id$'",
        "delete from web_session",
        "truncate patient cascade",
        "alter table patient disable row level security",
        "create table fbs.mine (clinic_id uuid)",
        "call fence('patient')",
        "update clinic set kind = 'demonstration'",
        "insert into clinic (name, time_zone, created_at, kind)"
            + " values ('Mine', 'UTC', now(), 'demonstration')"
      })
  void theApplicationCannot(String statement) {
    assertThatThrownBy(
            () ->
                DATABASE
                    .database()
                    .inClinic(DATABASE.clinic(), handle -> handle.execute(statement)))
        .isInstanceOf(StatementException.class)
        .cause()
        .extracting(cause -> ((SQLException) cause).getSQLState())
        .isEqualTo(INSUFFICIENT_PRIVILEGE);
  }
}
