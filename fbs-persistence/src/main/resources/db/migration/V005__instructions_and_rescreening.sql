-- What a clinician decided for one patient beside the rule book. An instruction never changes; it
-- may be withdrawn once, and stays readable for the days on which it held.
create table instruction (
  clinic_id uuid not null,
  patient_id text not null,
  instruction_id text not null,
  document jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_because text,
  constraint instruction_pk primary key (clinic_id, patient_id, instruction_id),
  constraint instruction_patient_fk foreign key (clinic_id, patient_id) references patient,
  constraint instruction_id_well_formed check (instruction_id ~ '^I-[1-9][0-9]{0,5}$'),
  constraint instruction_document_is_object check (jsonb_typeof(document) = 'object'),
  constraint instruction_recorded_by_not_blank check (recorded_by ~ '\S'),
  constraint instruction_withdrawn_by_somebody_for_a_reason check (
    (withdrawn_at is null) = (withdrawn_by is null)
    and (withdrawn_at is null) = (withdrawn_because is null)
    and withdrawn_by ~ '\S' and withdrawn_because ~ '\S'),
  constraint instruction_withdrawn_after_it_was_recorded check (withdrawn_at >= recorded_at)
);
call fence('instruction');
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_because) on instruction to fbs_app;

create function instruction_withdrawn_once() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null then
    raise exception 'instruction % is withdrawn already', old.instruction_id
      using errcode = 'check_violation', constraint = 'instruction_withdrawn_once';
  end if;
  return new;
end
$$;
create trigger instruction_withdrawn_once before update on instruction
  for each row execute function instruction_withdrawn_once();

-- A rescreening goes through all patients of a clinic with what was in force at one moment, and
-- compares with the moment of the one finished before. Its chunks are shared out by their locks.
create table rescreening (
  clinic_id uuid not null,
  rescreening_id uuid not null,
  on_date date not null,
  started_at timestamptz not null,
  started_by text not null,
  rule_book_version integer not null,
  catalogue_revision bigint not null,
  previous_id uuid,
  state text not null,
  finished_at timestamptz,
  constraint rescreening_pk primary key (clinic_id, rescreening_id),
  constraint rescreening_clinic_fk foreign key (clinic_id) references clinic,
  constraint rescreening_rule_book_fk foreign key (clinic_id, rule_book_version)
    references rule_book_version (clinic_id, version),
  constraint rescreening_previous_fk foreign key (clinic_id, previous_id) references rescreening,
  constraint rescreening_state_known check (state in ('running', 'finished', 'abandoned')),
  constraint rescreening_running_until_finished check ((finished_at is null) = (state = 'running')),
  constraint rescreening_started_by_not_blank check (started_by ~ '\S')
);
create unique index rescreening_one_running on rescreening (clinic_id) where state = 'running';
create index rescreening_by_start on rescreening (clinic_id, started_at desc);
call fence('rescreening');
grant select, insert, update (state, finished_at) on rescreening to fbs_app;

create table rescreening_chunk (
  clinic_id uuid not null,
  rescreening_id uuid not null,
  chunk integer not null,
  first_patient_id text not null,
  last_patient_id text not null,
  done_at timestamptz,
  patients integer not null default 0,
  tightened integer not null default 0,
  loosened integer not null default 0,
  suspended integer not null default 0,
  constraint rescreening_chunk_pk primary key (clinic_id, rescreening_id, chunk),
  constraint rescreening_chunk_rescreening_fk foreign key (clinic_id, rescreening_id)
    references rescreening,
  constraint rescreening_chunk_counts_not_negative check (
    patients >= 0 and tightened >= 0 and loosened >= 0 and suspended >= 0)
);
create index rescreening_chunk_open on rescreening_chunk (clinic_id, rescreening_id, chunk)
  where done_at is null;
call fence('rescreening_chunk');
grant select, insert, update (done_at, patients, tightened, loosened, suspended)
  on rescreening_chunk to fbs_app;

create table verdict_change (
  clinic_id uuid not null,
  rescreening_id uuid not null,
  patient_id text not null,
  exercise_id text not null,
  verdict_before text not null,
  verdict_after text not null,
  began text[] not null,
  ended text[] not null,
  constraint verdict_change_pk primary key (clinic_id, rescreening_id, patient_id, exercise_id),
  constraint verdict_change_rescreening_fk foreign key (clinic_id, rescreening_id)
    references rescreening,
  constraint verdict_change_patient_fk foreign key (clinic_id, patient_id) references patient
);
call fence('verdict_change');
grant select, insert on verdict_change to fbs_app;

-- What a rescreening took out of an approved routine. It stays out of that version for good: only a
-- version that a clinician approves anew brings it back.
create table suspended_item (
  clinic_id uuid not null,
  patient_id text not null,
  routine_version integer not null,
  exercise_id text not null,
  suspended_at timestamptz not null,
  rescreening_id uuid not null,
  restrictions text[] not null,
  constraint suspended_item_pk primary key (clinic_id, patient_id, routine_version, exercise_id),
  constraint suspended_item_routine_fk foreign key (clinic_id, patient_id, routine_version)
    references routine (clinic_id, patient_id, version),
  constraint suspended_item_rescreening_fk foreign key (clinic_id, rescreening_id)
    references rescreening
);
call fence('suspended_item');
grant select, insert on suspended_item to fbs_app;
