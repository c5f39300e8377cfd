-- A run is recorded when it begins, and its content is known when it was read. What the same content
-- did before is same_as; such a run changes nothing. A run whose program died is interrupted.
alter table import_run
  alter column sha256 drop not null,
  add column bytes bigint not null default 0,
  add column problems bigint not null default 0,
  add column remarks bigint not null default 0,
  add column same_as uuid,
  drop constraint import_run_kind_known,
  add constraint import_run_kind_known check (kind in
    ('exercises', 'patients', 'operations', 'facts', 'prescriptions', 'records')),
  drop constraint import_run_outcome_known,
  add constraint import_run_outcome_known check (outcome in
    ('running', 'completed', 'rejected', 'failed', 'interrupted')),
  add constraint import_run_same_as_fk foreign key (clinic_id, same_as) references import_run,
  add constraint import_run_completed_content_is_known
    check (outcome <> 'completed' or sha256 is not null),
  add constraint import_run_sizes_not_negative
    check (bytes >= 0 and problems >= 0 and remarks >= 0);
create index import_run_by_content on import_run (clinic_id, kind, sha256)
  where outcome = 'completed';
grant update (sha256, adapter, bytes, problems, remarks, same_as) on import_run to fbs_app;

-- The first problems and remarks of a run, for whoever looks at it later.
create table import_problem (
  clinic_id uuid not null,
  run_id uuid not null,
  position integer not null,
  is_remark boolean not null,
  line bigint not null,
  field text not null,
  message text not null,
  constraint import_problem_pk primary key (clinic_id, run_id, position),
  constraint import_problem_run_fk foreign key (clinic_id, run_id) references import_run,
  constraint import_problem_position_positive check (position >= 1),
  constraint import_problem_line_not_negative check (line >= 0)
);
call fence('import_problem');
grant select, insert on import_problem to fbs_app;

-- What somebody proposes for a patient. It reaches nobody: a clinician reads it, screens it and
-- approves a routine, or does not. A proposal that differs is the next version.
create table prescription_draft (
  clinic_id uuid not null,
  patient_id text not null,
  version integer not null,
  items jsonb not null,
  content_hash bytea not null generated always as (content_hash(items)) stored,
  recorded_at timestamptz not null,
  recorded_by text not null,
  considered_at timestamptz,
  considered_by text,
  constraint prescription_draft_pk primary key (clinic_id, patient_id, version),
  constraint prescription_draft_patient_fk foreign key (clinic_id, patient_id) references patient,
  constraint prescription_draft_version_positive check (version >= 1),
  constraint prescription_draft_items_is_list
    check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) >= 1),
  constraint prescription_draft_recorded_by_not_blank check (recorded_by ~ '\S'),
  constraint prescription_draft_considered_by_somebody
    check ((considered_at is null) = (considered_by is null) and considered_by ~ '\S')
);
call fence('prescription_draft');
grant select, insert, update (considered_at, considered_by) on prescription_draft to fbs_app;

-- Facts that arrive by an import are screened in its transaction, without a pass through all.
alter table suspended_item
  alter column rescreening_id drop not null,
  add column import_run_id uuid,
  add constraint suspended_item_import_run_fk
    foreign key (clinic_id, import_run_id) references import_run,
  add constraint suspended_item_by_one_of_both
    check (num_nonnulls(rescreening_id, import_run_id) = 1);
