create table patient (
  clinic_id uuid not null,
  patient_id text not null,
  display_name text not null,
  birth_date date,
  demonstration boolean not null,
  created_at timestamptz not null,
  created_by text not null,
  constraint patient_pk primary key (clinic_id, patient_id),
  constraint patient_clinic_fk foreign key (clinic_id) references clinic,
  constraint patient_id_well_formed check (patient_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  constraint patient_display_name_not_blank
    check (display_name ~ '\S' and char_length(display_name) <= 200),
  constraint patient_birth_date_plausible
    check (birth_date between date '1880-01-01' and date '2200-01-01'),
  constraint patient_created_by_not_blank check (created_by ~ '\S')
);
call fence('patient');
grant select, insert, update (display_name, birth_date, demonstration) on patient to fbs_app;

create table patient_facts (
  clinic_id uuid not null,
  patient_id text not null,
  version integer not null,
  document jsonb not null,
  content_hash bytea not null generated always as (content_hash(document)) stored,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint patient_facts_pk primary key (clinic_id, patient_id, version),
  constraint patient_facts_patient_fk foreign key (clinic_id, patient_id) references patient,
  constraint patient_facts_version_positive check (version >= 1),
  constraint patient_facts_document_is_object check (jsonb_typeof(document) = 'object'),
  constraint patient_facts_recorded_by_not_blank check (recorded_by ~ '\S')
);
call fence('patient_facts');
grant select, insert on patient_facts to fbs_app;

create table routine (
  clinic_id uuid not null,
  patient_id text not null,
  version integer not null,
  status text not null,
  status_changed_at timestamptz not null,
  document jsonb not null,
  approved_by text not null,
  approved_at timestamptz not null,
  facts_version integer not null,
  catalogue_revision bigint not null,
  rule_book_version integer not null,
  starts_on date not null,
  ends_on date not null,
  constraint routine_pk primary key (clinic_id, patient_id, version),
  constraint routine_facts_fk foreign key (clinic_id, patient_id, facts_version)
    references patient_facts (clinic_id, patient_id, version),
  constraint routine_catalogue_revision_fk foreign key (clinic_id, catalogue_revision)
    references catalogue_revision (clinic_id, revision),
  constraint routine_rule_book_fk foreign key (clinic_id, rule_book_version)
    references rule_book_version (clinic_id, version),
  constraint routine_version_positive check (version >= 1),
  constraint routine_status_known check (status in ('active', 'suspended', 'superseded', 'ended')),
  constraint routine_document_is_object check (jsonb_typeof(document) = 'object'),
  constraint routine_approved_by_not_blank check (approved_by ~ '\S'),
  constraint routine_status_change_after_approval check (status_changed_at >= approved_at),
  constraint routine_lasts_at_most_a_year check (ends_on - starts_on between 0 and 366)
);
-- A suspended routine may be resumed, so it holds the patient's one place as an active one does.
create unique index routine_one_current_per_patient on routine (clinic_id, patient_id)
  where status in ('active', 'suspended');
create index routine_by_status on routine (clinic_id, status);
call fence('routine');
-- What was approved never changes: only the status of a routine may be updated.
grant select, insert, update (status, status_changed_at) on routine to fbs_app;

create function routine_closed_stays_closed() returns trigger language plpgsql as $$
begin
  if old.status in ('superseded', 'ended') and new.status <> old.status then
    raise exception 'a % routine cannot become %', old.status, new.status
      using errcode = 'check_violation', constraint = 'routine_closed_stays_closed';
  end if;
  return new;
end
$$;
create trigger routine_closed_stays_closed before update on routine
  for each row execute function routine_closed_stays_closed();
