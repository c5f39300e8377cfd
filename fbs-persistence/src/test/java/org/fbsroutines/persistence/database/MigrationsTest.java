package org.fbsroutines.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What migrations make of rows that an earlier release stored. */
class MigrationsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  private static final String CLINICS =
      """
      insert into clinic (clinic_id, name, time_zone, created_at) values
        (gen_random_uuid(), 'Demonstration clinic', 'UTC', '2027-01-04 08:00Z'),
        (gen_random_uuid(), 'Another clinic', 'UTC', '2027-01-04 08:00Z');
      """;

  /** In each clinic one routine of each kind, for a patient of the same name. */
  private static final String ROUTINES =
      """
      insert into patient (clinic_id, patient_id, display_name, demonstration, created_at, created_by)
        select clinic_id, called, called, true, '2027-01-04 08:00Z', 'tester'
        from clinic, unnest(array['followed', 'paused', 'only-by-status', 'paused-once', 'replaced',
          'over']) as called;
      insert into routine (clinic_id, patient_id, version, status, status_changed_at, document,
          approved_by, approved_at, facts_version, catalogue_revision, rule_book_version, starts_on,
          ends_on)
        select clinic_id, patient_id, 1, status, '2027-01-06 08:00Z', '{}', 'dana',
          '2027-01-05 08:00Z', 1, 1, 1, '2027-01-06', '2027-02-06'
        from clinic, (values ('followed', 'active'), ('paused', 'suspended'),
          ('only-by-status', 'suspended'), ('paused-once', 'suspended'), ('replaced', 'superseded'),
          ('over', 'ended')) as kind (patient_id, status);
      insert into routine_pause (clinic_id, patient_id, pause_id, because, detail, began_at, began_by,
          ended_at, ended_by, ended_because)
        select clinic_id, patient_id, 1, 'fall', '', '2027-01-06 08:00Z', 'patient', ended_at,
          case when ended_at is not null then 'dana' end,
          case when ended_at is not null then 'seen' end
        from clinic, (values ('paused', null), ('paused-once', timestamptz '2027-01-07 08:00Z'))
          as pause (patient_id, ended_at);
      """;

  /** In each clinic a meaning of a code with and without its system, and entries that were read. */
  private static final String CODES =
      """
      insert into code_meaning (clinic_id, code_system, code, kind, region, stated_at, stated_by)
        select clinic_id, system, code, 'none', 'unknown', '2027-01-05 08:00Z', 'dana'
        from clinic, (values ('', 'without'), ('urn:h', 'with')) as said (system, code);
      insert into coded_entry (clinic_id, patient_id, kind, codes, words, days, doubts, run_id, line,
          came_at, came_by, read_at, read_by)
        select clinic_id, patient_id, entry.kind, codes, 'knee', '[]', '[]', gen_random_uuid(), 1,
          '2027-01-05 08:00Z', 'tester', '2027-01-06 08:00Z', 'dana'
        from clinic, (values
          ('without', 'procedure', jsonb '[{"system": "", "code": "T-7"}]'),
          ('condition', 'condition', jsonb '[{"system": "", "code": "T-7"}]'),
          ('with', 'procedure', jsonb '[{"system": "urn:h", "code": "T-7"}]'),
          ('words', 'procedure', jsonb '[{"words": "knee"}]')) as entry (patient_id, kind, codes);
      """;

  /** An empty schema, brought to a version, with rows as they were stored then. */
  private void at(String version, String rows) {
    DATABASE.asOwner().useHandle(handle -> handle.execute("drop schema fbs cascade"));
    new Migrations(DATABASE.owner()).configuration().target(version).load().migrate();
    DATABASE
        .asSuperuser()
        .useTransaction(
            handle -> {
              // What a routine names besides its patient has no part in this.
              handle.execute("set local session_replication_role = replica");
              handle.execute(rows);
            });
  }

  private List<String> lines(String query) {
    return DATABASE
        .asSuperuser()
        .withHandle((Handle handle) -> handle.createQuery(query).mapTo(String.class).list());
  }

  @Test
  void theClinicThatEveryStartUsedToSetUpIsTheFormerDemonstration() {
    at("018", CLINICS);

    assertThat(new Migrations(DATABASE.owner()).migrate()).isPositive();

    assertThat(lines("select name || ': ' || kind from clinic order by name"))
        .containsExactly("Another clinic: own", "Demonstration clinic: former_demonstration");
  }

  @Test
  void aRoutineThatWasSuspendedIsPausedAndOneThatEndedIsSuperseded() {
    at("019", CLINICS + ROUTINES);

    assertThat(new Migrations(DATABASE.owner()).migrate()).isPositive();

    Map<String, String> stand =
        Map.of(
            "followed", "active, open pauses: 0",
            "paused", "active, open pauses: 1",
            "only-by-status", "active, open pauses: 1",
            "paused-once", "active, open pauses: 1",
            "replaced", "superseded, open pauses: 0",
            "over", "superseded, open pauses: 0");
    stand.forEach(
        (patient, how) ->
            assertThat(
                    lines(
                        """
                        select status || ', open pauses: ' || (select count(*) from routine_pause p
                          where p.clinic_id = r.clinic_id and p.patient_id = r.patient_id
                            and p.ended_at is null)
                        from routine r where patient_id = '%s'
                        """
                            .formatted(patient)))
                .as(patient)
                .containsExactly(how, how));
    assertThat(
            lines(
                """
                select distinct pause_id || ' ' || because || ' ' || began_by from routine_pause
                where patient_id in ('only-by-status', 'paused-once') and ended_at is null
                """))
        .containsExactlyInAnyOrder("1 clinician dana", "2 clinician dana");
  }

  @Test
  void whatWasSaidOfCodesWithoutASystemIsForgottenAndWhatWasReadByItIsUnreadAgain() {
    at("027", CLINICS + CODES);

    assertThat(new Migrations(DATABASE.owner()).migrate()).isPositive();

    assertThat(lines("select distinct code from code_meaning")).containsExactly("with");
    assertThat(
            lines(
                """
                select distinct patient_id || ': ' || is_unread || ' ' || codes || ' '
                  || is_stated_again
                from coded_entry order by 1
                """))
        .containsExactly(
            "condition: false [{\"code\": \"T-7\", \"system\": \"\"}, {\"words\": \"knee\"}] true",
            "with: false [{\"code\": \"T-7\", \"system\": \"urn:h\"}] true",
            "without: true [{\"code\": \"T-7\", \"system\": \"\"}, {\"words\": \"knee\"}] true",
            "words: false [{\"words\": \"knee\"}] true");
  }
}
