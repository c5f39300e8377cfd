-- Who has signed in: the session that goes on, of an account or an access code that was not taken back, and
-- whether its use is to be noted. A session that was ended, is over or was idle for too long is not there.
-- Parameters, hash, at and notedBefore; an account must have used its session after accountSince, a patient
-- after patientSince.
-- The server plans this before the clinic is entered and takes each table to have no row then, so that any index
-- seems as good as another. Each row is looked for once the one before it was found ("offset 0"), by its key.
select s.session_id, s.account_id, s.access_id, a.role,
  coalesce(a.display_name, p.display_name) as name, c.patient_id, k.time_zone,
  coalesce(a.demonstration, p.demonstration) as demonstration,
  s.last_seen_at < :notedBefore as to_be_noted
from (select cast(nullif(current_setting('fbs.clinic', true), '') as uuid) as clinic_id offset 0) as here
  join lateral (select * from web_session as own
    where own.clinic_id = here.clinic_id and own.token_hash = decode(:hash, 'hex') offset 0) as s on true
  join clinic k on k.clinic_id = s.clinic_id
  left join lateral (select * from account as own
    where own.clinic_id = s.clinic_id and own.account_id = s.account_id offset 0) as a on true
  left join lateral (select * from access_code as own
    where own.clinic_id = s.clinic_id and own.access_id = s.access_id offset 0) as c on true
  left join lateral (select * from patient as own
    where own.clinic_id = c.clinic_id and own.patient_id = c.patient_id offset 0) as p on true
where s.ended_at is null and s.expires_at > :at
  and s.last_seen_at > case when s.account_id is null then cast(:patientSince as timestamptz)
    else cast(:accountSince as timestamptz) end
  and (a.disabled_at is null and a.account_id is not null
    or c.ended_because is distinct from 'revoked' and p.patient_id is not null)
