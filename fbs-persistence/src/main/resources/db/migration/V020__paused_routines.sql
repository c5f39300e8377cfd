-- A routine is paused while a pause of it is open: its status said the same once more. A routine of which
-- only the status said so gets a pause, so that nobody may follow it before a clinician has looked at it.
-- No program ever ended a routine; should anybody have done it by hand, it stays out of force.
create or replace function routine_closed_stays_closed() returns trigger language plpgsql as $$
begin
  if old.status = 'superseded' and new.status <> old.status then
    raise exception 'a % routine cannot become %', old.status, new.status
      using errcode = 'check_violation', constraint = 'routine_closed_stays_closed';
  end if;
  return new;
end
$$;

do $$
declare
  known uuid;
begin
  for known in select clinic_id from clinic loop
    perform set_config('fbs.clinic', known::text, true);
    insert into routine_pause (patient_id, pause_id, because, detail, began_at, began_by)
      select patient_id, coalesce((select max(pause_id) from routine_pause as former
          where former.patient_id = routine.patient_id), 0) + 1,
        'clinician', '', status_changed_at, approved_by
      from routine
      where status = 'suspended' and not exists (select from routine_pause as pause
        where pause.patient_id = routine.patient_id and pause.ended_at is null);
    update routine set status = 'active' where status = 'suspended';
    update routine set status = 'superseded' where status = 'ended';
  end loop;
  perform set_config('fbs.clinic', '', true);
end
$$;

alter table routine drop constraint routine_status_known;
alter table routine add constraint routine_status_known check (status in ('active', 'superseded'));
drop index routine_one_current_per_patient;
create unique index routine_one_current_per_patient on routine (clinic_id, patient_id)
  where status = 'active';
