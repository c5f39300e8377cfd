package org.fbsroutines.persistence.clinic;

import java.time.Instant;
import org.fbsroutines.persistence.store.Recording;
import org.jdbi.v3.core.Handle;

/** Patients of whom one thing or another is noticed, each by its number. */
final class CaseloadPatients {
  static final Instant NOW = Instant.parse("2027-01-31T09:00:00Z");
  static final Recording RECORDING = new Recording("tester", NOW);

  private CaseloadPatients() {}

  /**
   * Adds them to a clinic that has rules.
   *
   * @param number how many
   */
  static void add(Handle handle, int number) {
    for (String statement :
        new String[] {
          """
          insert into patient (patient_id, display_name, birth_date, demonstration, created_at,
            created_by)
          select 'p-' || n, 'Nómen ' || chr(65 + n % 26) || chr(97 + n % 17) || ' ' || n % 100,
            date '1950-01-01' + n, false, cast(:now as timestamptz) - n * 7 % 60 * interval '1 day',
            'tester'
          from generate_series(1, :number) as n
          """,
          """
          insert into patient_facts (patient_id, version, document, recorded_at, recorded_by)
          select 'p-' || n, 1, jsonb_build_object(
              'usualPain', n % 4 + 2,
              'limitations', case when n % 6 = 1 then '["carrying"]'::jsonb else '[]' end,
              'answers', jsonb_build_object(
                'fever', case when n % 7 = 0 then 'yes' else 'no' end,
                'newSaddleNumbness', case when n % 31 = 0 then 'yes' else 'no' end)),
            cast(:now as timestamptz) - n * 11 % 50 * interval '1 day', 'tester'
          from generate_series(1, :number) as n where n % 5 <> 0
          """,
          """
          insert into routine (patient_id, version, status, status_changed_at, document,
            approved_by, approved_at, facts_version, catalogue_revision, rule_book_version,
            starts_on, ends_on)
          select 'p-' || n, 1, 'active', cast(:now as timestamptz) - interval '40 days',
            '{"items": [{"exercise": "walking", "dosage": {"frequency":
              {"sessionsPerDay": {"floor": 1}, "daysPerWeek": 7}}}]}',
            'tester', cast(:now as timestamptz) - interval '40 days', 1, 1, 1,
            date '2027-01-31' - n % 20, date '2027-01-31' - n % 20 + 10 + n % 30
          from generate_series(1, :number) as n where n % 3 = 0 and n % 5 <> 0
          """,
          """
          insert into routine_pause (patient_id, pause_id, because, detail, began_at, began_by)
          select 'p-' || n, 1, case n % 2 when 0 then 'fall' else 'red-flag' end, '', :now, 'tester'
          from generate_series(1, :number) as n where n % 9 = 0
          """,
          """
          insert into session_record (patient_id, record_id, revision, exercise_id, done_on,
            pain_after, settled_within_24_hours, persists_for_days, note, recorded_at, recorded_by)
          select 'p-' || n, 'r' || k, 1, 'walking', date '2027-01-31' - (n + k) % 16, (n + k) % 11,
            'yes', 'no', '', :now, 'tester'
          from generate_series(1, :number) as n, generate_series(1, n % 7) as k where n % 4 < 2
          """,
          """
          insert into safety_check (patient_id, check_id, answered_on, answers, referral,
            recorded_at, recorded_by)
          select 'p-' || n, 'c', date '2027-01-30', '{}', 'none', :now, 'tester'
          from generate_series(1, :number) as n where n % 8 = 1
          """,
          """
          insert into suspended_item (patient_id, routine_version, exercise_id, suspended_at,
            facts_version, restrictions)
          select patient_id, 1, 'walking', :now, 1, '{R39}' from routine
          where right(patient_id, 1) = '2'
          """
        }) {
      var update = handle.createUpdate(statement).bind("now", NOW);
      (statement.contains(":number") ? update.bind("number", number) : update).execute();
    }
  }
}
