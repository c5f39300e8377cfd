-- What pain left of a dosage counts as answered where its record was there when the next version was
-- approved. A record takes its moment before it waits for the approval of a version, so that one which
-- the approval could not see would bear an earlier moment and never count. It is moved to the approval,
-- also in an import.
create function record_after_approval() returns trigger language plpgsql as $$
begin
  new.recorded_at := greatest(new.recorded_at, (
    select max(approved_at) from routine
    where clinic_id = new.clinic_id and patient_id = new.patient_id));
  return new;
end
$$;

create trigger session_record_after_approval before insert on session_record
  for each row execute function record_after_approval();
