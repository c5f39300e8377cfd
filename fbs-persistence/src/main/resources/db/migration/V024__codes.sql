-- What a clinician says that a code of another system means: a kind of operation on the spine and its
-- region, each of which may be unknown, or none, where it is not on the spine. The clinic remembers it
-- for all its patients.
create table code_meaning (
  clinic_id uuid not null,
  code_system text not null,
  code text not null,
  kind text not null,
  region text not null,
  stated_at timestamptz not null,
  stated_by text not null,
  constraint code_meaning_pk primary key (clinic_id, code_system, code),
  constraint code_meaning_code_not_blank check (code ~ '\S'),
  constraint code_meaning_kind_is_token check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint code_meaning_region_is_token check (region ~ '^[a-z]+(-[a-z]+)*$'),
  constraint code_meaning_elsewhere_has_no_region check (kind <> 'none' or region = 'unknown'),
  constraint code_meaning_stated_by_not_blank check (stated_by ~ '\S')
);
call fence('code_meaning');
grant select, insert, update (kind, region, stated_at, stated_by) on code_meaning to fbs_app;

-- A procedure or a condition of a patient in codes that nobody here knows. Until a clinician has read
-- it, it keeps an approval back; but for a condition that bears on questions: these were made unknown
-- when it came, once. The codes are [{"system", "code"}], or [{"words"}] where there is none; the days
-- are those of the procedures, or "unknown".
create table coded_entry (
  clinic_id uuid not null,
  entry_id uuid not null default gen_random_uuid(),
  patient_id text not null,
  kind text not null,
  codes jsonb not null,
  words text not null,
  days jsonb not null,
  doubts jsonb not null,
  run_id uuid not null,
  line bigint not null,
  came_at timestamptz not null,
  came_by text not null,
  read_at timestamptz,
  read_by text,
  constraint coded_entry_pk primary key (clinic_id, entry_id),
  constraint coded_entry_patient_fk foreign key (clinic_id, patient_id) references patient,
  constraint coded_entry_run_fk foreign key (clinic_id, run_id) references import_run,
  constraint coded_entry_kind_known check (kind in ('procedure', 'condition')),
  constraint coded_entry_codes_is_list check (jsonb_typeof(codes) = 'array'),
  constraint coded_entry_days_is_list check (jsonb_typeof(days) = 'array'),
  constraint coded_entry_doubts_is_list check (jsonb_typeof(doubts) = 'array'),
  constraint coded_entry_line_not_negative check (line >= 0),
  constraint coded_entry_came_by_not_blank check (came_by ~ '\S'),
  constraint coded_entry_read_by_somebody
    check ((read_at is null) = (read_by is null) and read_by ~ '\S')
);
create unique index coded_entry_once
  on coded_entry (clinic_id, patient_id, kind, content_hash(codes));
create index coded_entry_unread on coded_entry (clinic_id, patient_id)
  where read_at is null and doubts = '[]';
call fence('coded_entry');
grant select, insert, update (words, days, run_id, line, came_at, came_by, read_at, read_by)
  on coded_entry to fbs_app;
