-- Who has signed in, in one statement of its own: every request asks it. It enters the clinic that the
-- token names for as long as it runs; the fence binds it as it binds whoever calls it. A session that was
-- ended, is over or was idle for too long is not there, and is not noted as used; neither is one that is
-- ended while this waits to note it. A use is noted when the last was noted before noted_before; an
-- account's session must have been used after account_since, a patient's after patient_since.
create function session_holder(clinic uuid, hash bytea, at timestamptz, noted_before timestamptz,
    account_since timestamptz, patient_since timestamptz)
  returns table (session_id uuid, account_id uuid, access_id uuid, role text, name text,
    patient_id text, time_zone text, demonstration boolean)
  language plpgsql set search_path = fbs, pg_temp as $$
#variable_conflict use_column
declare
  entered constant text := coalesce(current_setting('fbs.clinic', true), '');
  last_use timestamptz;
begin
  perform set_config('fbs.clinic', session_holder.clinic::text, true);
  select s.session_id, s.account_id, s.access_id, a.role,
      coalesce(a.display_name, p.display_name), c.patient_id, k.time_zone,
      coalesce(a.demonstration, p.demonstration), s.last_seen_at
    into session_id, account_id, access_id, role, name, patient_id, time_zone, demonstration, last_use
    from web_session s
      join clinic k using (clinic_id)
      left join account a using (clinic_id, account_id)
      left join access_code c using (clinic_id, access_id)
      left join patient p on p.clinic_id = c.clinic_id and p.patient_id = c.patient_id
    where s.clinic_id = session_holder.clinic and s.token_hash = session_holder.hash
      and s.ended_at is null and s.expires_at > session_holder.at
      and s.last_seen_at > case when s.account_id is null then session_holder.patient_since
        else session_holder.account_since end
      and (a.disabled_at is null and a.account_id is not null
        or c.ended_because is distinct from 'revoked' and p.patient_id is not null);
  if found and last_use < session_holder.noted_before then
    update web_session set last_seen_at = greatest(last_seen_at, session_holder.at)
      where clinic_id = session_holder.clinic and token_hash = session_holder.hash
        and ended_at is null;
  end if;
  if found then
    return next;
  end if;
  perform set_config('fbs.clinic', entered, true);
end
$$;
revoke execute on function session_holder(uuid, bytea, timestamptz, timestamptz, timestamptz,
  timestamptz) from public;
grant execute on function session_holder(uuid, bytea, timestamptz, timestamptz, timestamptz,
  timestamptz) to fbs_app;
