-- Who has signed in: the session that goes on, of an account or an access code that was not taken back, and
-- whether its use is to be noted. A session that was ended, is over or was idle for too long is not there.
-- Parameters, hash, at and notedBefore; an account must have used its session after accountSince, a patient
-- after patientSince.
select s.session_id, s.account_id, s.access_id, a.role,
  coalesce(a.display_name, p.display_name) as name, c.patient_id, k.time_zone,
  coalesce(a.demonstration, p.demonstration) as demonstration,
  s.last_seen_at < :notedBefore as to_be_noted
from web_session s
  join clinic k using (clinic_id)
  left join account a using (clinic_id, account_id)
  left join access_code c using (clinic_id, access_id)
  left join patient p on p.clinic_id = c.clinic_id and p.patient_id = c.patient_id
where s.token_hash = decode(:hash, 'hex')
  and s.ended_at is null and s.expires_at > :at
  and s.last_seen_at > case when s.account_id is null then cast(:patientSince as timestamptz)
    else cast(:accountSince as timestamptz) end
  and (a.disabled_at is null and a.account_id is not null
    or c.ended_because is distinct from 'revoked' and p.patient_id is not null)
