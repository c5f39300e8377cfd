-- What a file would take back of what is known of a patient waits here until a clinician accepts or
-- dismisses it: a fact by its name in fbs-facts/1, what is stored, and what would take its place. What
-- was dismissed is remembered, so that the same file may come every night.
create table queued_loosening (
  clinic_id uuid not null,
  loosening_id uuid not null default gen_random_uuid(),
  patient_id text not null,
  fact text not null,
  stored jsonb not null,
  arriving jsonb not null,
  run_id uuid not null,
  line bigint not null,
  queued_at timestamptz not null,
  queued_by text not null,
  decision text,
  decided_at timestamptz,
  decided_by text,
  constraint queued_loosening_pk primary key (clinic_id, loosening_id),
  constraint queued_loosening_patient_fk foreign key (clinic_id, patient_id) references patient,
  constraint queued_loosening_run_fk foreign key (clinic_id, run_id) references import_run,
  constraint queued_loosening_changes_something check (stored <> arriving),
  constraint queued_loosening_fact_not_blank check (fact ~ '\S'),
  constraint queued_loosening_line_not_negative check (line >= 0),
  constraint queued_loosening_queued_by_not_blank check (queued_by ~ '\S'),
  constraint queued_loosening_decision_known check (decision in ('accepted', 'dismissed')),
  constraint queued_loosening_decided_by_somebody check (
    (decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)
    and decided_by ~ '\S')
);
create unique index queued_loosening_waiting
  on queued_loosening (clinic_id, patient_id, fact, content_hash(arriving)) where decision is null;
create index queued_loosening_by_patient on queued_loosening (clinic_id, patient_id, fact);
call fence('queued_loosening');
-- The same value of a file beside another stored one is another change: it takes the place of the one
-- that waits.
grant select, insert,
  update (stored, run_id, line, queued_at, queued_by, decision, decided_at, decided_by)
  on queued_loosening to fbs_app;

-- How an export names the facts that it saw: by what they are, so that the same facts in another clinic
-- have the same name.
create function facts_seen(content_hash bytea) returns text language sql immutable strict as $$
  select left(encode(content_hash, 'hex'), 16)
$$;
