-- The numbers by which the systems of a clinic know its patients. The id by which a patient is known
-- here is the clinic's own number, of the system 'local', and stands in patient alone. A number that was
-- withdrawn stays: it finds nobody, and no file gives it again.
create table patient_identifier (
  clinic_id uuid not null,
  system text not null,
  value text not null,
  patient_id text not null,
  used boolean not null default true,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint patient_identifier_pk primary key (clinic_id, system, value),
  constraint patient_identifier_patient_fk foreign key (clinic_id, patient_id) references patient,
  constraint patient_identifier_system_fk
    foreign key (clinic_id, system) references identifier_system,
  constraint patient_identifier_not_local check (system <> 'local'),
  constraint patient_identifier_value_form check (
    value ~ '^\S(.*\S)?$' and value !~ '[|[:cntrl:]]' and char_length(value) <= 200),
  constraint patient_identifier_recorded_by_not_blank check (recorded_by ~ '\S')
);
-- Without the clinic, which the fence compares: an index that begins with it can be read whole for each
-- number that is looked up, and seems to cost as little as the key where the statistics mislead.
create index patient_identifier_by_patient on patient_identifier (patient_id);
call fence('patient_identifier');
grant select, insert, update (patient_id, used, recorded_at, recorded_by)
  on patient_identifier to fbs_app;
