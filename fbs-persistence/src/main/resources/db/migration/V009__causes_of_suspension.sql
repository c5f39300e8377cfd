-- What tightens takes effect at once, whatever tightened it: a pass through all patients, facts that
-- arrived by an import or were typed, or a clinician's instruction. Each suspension names the one.
alter table suspended_item
  drop constraint suspended_item_by_one_of_both,
  add column facts_version integer,
  add column instruction_id text,
  add constraint suspended_item_facts_fk foreign key (clinic_id, patient_id, facts_version)
    references patient_facts (clinic_id, patient_id, version),
  add constraint suspended_item_instruction_fk foreign key (clinic_id, patient_id, instruction_id)
    references instruction (clinic_id, patient_id, instruction_id),
  add constraint suspended_item_names_one_cause
    check (num_nonnulls(rescreening_id, import_run_id, facts_version, instruction_id) = 1);

-- The list of who needs attention asks for what was recorded lately; rows are only ever added, so
-- that a small index by blocks finds it and costs an import nothing.
create index patient_created_lately on patient using brin (created_at);
create index patient_facts_recorded_lately on patient_facts using brin (recorded_at);
