-- What tightens takes effect at once, whatever tightened it: a pass through all patients, new facts
-- or a clinician's instruction. Only the first has a rescreening to name.
alter table suspended_item alter column rescreening_id drop not null;
alter table suspended_item add column because text not null default 'rescreening';
alter table suspended_item alter column because drop default;
alter table suspended_item
  add constraint suspended_item_because_known
    check (because in ('rescreening', 'facts', 'instruction')),
  add constraint suspended_item_names_its_rescreening
    check ((because = 'rescreening') = (rescreening_id is not null));

-- The list of who needs attention asks for what was recorded lately; rows are only ever added, so
-- that a small index by blocks finds it and costs an import nothing.
create index patient_created_lately on patient using brin (created_at);
create index patient_facts_recorded_lately on patient_facts using brin (recorded_at);
