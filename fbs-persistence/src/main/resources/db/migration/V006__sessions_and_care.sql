-- What a patient did and felt. A record is never overwritten: a correction is its next revision, and
-- the latest revision counts. The id comes from whoever recorded it, so that what is sent twice
-- arrives once.
create table session_record (
  clinic_id uuid not null,
  patient_id text not null,
  record_id text not null,
  revision integer not null,
  exercise_id text not null,
  done_on date not null,
  part_of_day text,
  pain_before smallint,
  pain_after smallint not null,
  settled_within_24_hours text not null,
  persists_for_days text not null,
  effort smallint,
  note text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint session_record_pk primary key (clinic_id, patient_id, record_id, revision),
  constraint session_record_patient_fk foreign key (clinic_id, patient_id) references patient,
  constraint session_record_id_well_formed check (record_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  constraint session_record_revision_positive check (revision >= 1),
  constraint session_record_exercise_id_is_kebab_case
    check (exercise_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(exercise_id) <= 100),
  constraint session_record_done_on_plausible
    check (done_on between date '2000-01-01' and date '2200-01-01'),
  constraint session_record_part_of_day_known check (part_of_day in
    ('morning', 'late-morning', 'midday', 'afternoon', 'evening', 'bedtime')),
  constraint session_record_pain_is_nrs
    check (pain_before between 0 and 10 and pain_after between 0 and 10),
  constraint session_record_answers_known check (
    settled_within_24_hours in ('yes', 'no', 'unknown')
    and persists_for_days in ('yes', 'no', 'unknown')),
  constraint session_record_effort_is_borg check (effort between 6 and 20),
  constraint session_record_note_short check (char_length(note) <= 1000),
  constraint session_record_recorded_by_not_blank check (recorded_by ~ '\S')
);
create index session_record_by_day on session_record (clinic_id, patient_id, done_on);
call fence('session_record');
grant select, insert on session_record to fbs_app;

-- The safety questions before the first session of a day, as they were answered.
create table safety_check (
  clinic_id uuid not null,
  patient_id text not null,
  check_id text not null,
  answered_on date not null,
  answers jsonb not null,
  referral text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint safety_check_pk primary key (clinic_id, patient_id, check_id),
  constraint safety_check_patient_fk foreign key (clinic_id, patient_id) references patient,
  constraint safety_check_id_well_formed check (check_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  constraint safety_check_answers_is_object check (jsonb_typeof(answers) = 'object'),
  constraint safety_check_referral_known
    check (referral in ('none', 'clinic', 'urgent', 'emergency')),
  constraint safety_check_recorded_by_not_blank check (recorded_by ~ '\S')
);
create index safety_check_by_day on safety_check (clinic_id, patient_id, answered_on);
call fence('safety_check');
grant select, insert on safety_check to fbs_app;

-- Why a routine rests. A pause begins by itself and ends only by a named clinician.
create table routine_pause (
  clinic_id uuid not null,
  patient_id text not null,
  pause_id integer not null,
  because text not null,
  detail text not null,
  began_at timestamptz not null,
  began_by text not null,
  ended_at timestamptz,
  ended_by text,
  ended_because text,
  constraint routine_pause_pk primary key (clinic_id, patient_id, pause_id),
  constraint routine_pause_patient_fk foreign key (clinic_id, patient_id) references patient,
  constraint routine_pause_positive check (pause_id >= 1),
  constraint routine_pause_because_known check (because in ('red-flag', 'fall', 'pain', 'clinician')),
  constraint routine_pause_began_by_not_blank check (began_by ~ '\S'),
  constraint routine_pause_ended_by_somebody_for_a_reason check (
    (ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_because is null)
    and ended_by ~ '\S' and ended_because ~ '\S'),
  constraint routine_pause_ends_after_it_began check (ended_at >= began_at)
);
create unique index routine_pause_one_open on routine_pause (clinic_id, patient_id)
  where ended_at is null;
call fence('routine_pause');
grant select, insert, update (ended_at, ended_by, ended_because) on routine_pause to fbs_app;

create function routine_pause_ends_once() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'pause % has ended already', old.pause_id
      using errcode = 'check_violation', constraint = 'routine_pause_ends_once';
  end if;
  return new;
end
$$;
create trigger routine_pause_ends_once before update on routine_pause
  for each row execute function routine_pause_ends_once();

create table clinician_note (
  clinic_id uuid not null,
  patient_id text not null,
  note_id integer not null,
  text text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint clinician_note_pk primary key (clinic_id, patient_id, note_id),
  constraint clinician_note_patient_fk foreign key (clinic_id, patient_id) references patient,
  constraint clinician_note_positive check (note_id >= 1),
  constraint clinician_note_text_not_blank check (text ~ '\S' and char_length(text) <= 5000),
  constraint clinician_note_recorded_by_not_blank check (recorded_by ~ '\S')
);
call fence('clinician_note');
grant select, insert on clinician_note to fbs_app;

-- Who looked at a patient's record, for the patient to see. Apart from the audit log, whose chain
-- would make every reader wait for every other.
create table record_access (
  clinic_id uuid not null,
  patient_id text not null,
  access_id bigint not null generated always as identity,
  at timestamptz not null,
  account_id uuid not null,
  actor text not null,
  what text not null,
  constraint record_access_pk primary key (clinic_id, patient_id, access_id),
  constraint record_access_patient_fk foreign key (clinic_id, patient_id) references patient,
  constraint record_access_actor_not_blank check (actor ~ '\S'),
  constraint record_access_what_is_kebab_case check (what ~ '^[a-z]+(-[a-z]+)*$')
);
call fence('record_access');
grant select, insert on record_access to fbs_app;
