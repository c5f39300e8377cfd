-- A code without a system means something else to each sender, so it has no meaning in a clinic. What was
-- said of one stands in the audit log; what was read by it, of this patient or of another, is read again.
-- Such an entry is known again by its words, too.
do $$
declare
  known uuid;
begin
  for known in select clinic_id from clinic loop
    perform set_config('fbs.clinic', known::text, true);
    delete from code_meaning where code_system !~ '\S';
    update coded_entry
    set codes = codes || jsonb_build_array(jsonb_build_object('words', words)),
      read_at = case when kind = 'condition' then read_at end,
      read_by = case when kind = 'condition' then read_by end
    where codes @> '[{"system": ""}]' and not exists (
      select from jsonb_array_elements(codes) as one where one ->> 'system' <> '' or one ? 'words');
  end loop;
  perform set_config('fbs.clinic', '', true);
end
$$;
alter table code_meaning
  add constraint code_meaning_system_not_blank check (code_system ~ '\S');

-- What one import alone stated is withdrawn with it, and counts as not there until it comes again. Who
-- else stated what stands here already is not known, so it stays. A procedure whose code has a meaning is
-- kept, too, and is read as it comes.
alter table coded_entry add column is_stated_again boolean not null default true;
alter table coded_entry
  alter column is_stated_again set default false,
  add column withdrawn_at timestamptz,
  add column withdrawn_by text,
  add constraint coded_entry_withdrawn_by_somebody
    check ((withdrawn_at is null) = (withdrawn_by is null) and withdrawn_by ~ '\S'),
  add column is_unread boolean not null generated always as
    (read_at is null and withdrawn_at is null and doubts = '[]') stored;
grant update (is_stated_again, withdrawn_at, withdrawn_by) on coded_entry to fbs_app;

-- With the patient: by the clinic alone the planner would take it whole for each patient looked up.
alter table coded_entry
  drop constraint coded_entry_pk,
  add constraint coded_entry_pk primary key (clinic_id, patient_id, entry_id);
drop index coded_entry_unread;
create index coded_entry_unread on coded_entry (clinic_id, patient_id) where is_unread;
create index coded_entry_doubting on coded_entry (clinic_id, patient_id) where doubts <> '[]';
create index coded_entry_by_run on coded_entry (run_id);
