-- Who has signed in, asked once for every page: one statement, that enters the clinic itself.
--
-- store_state is the state of the whole store: the same text comes again only while no transaction
-- was committed in between. Transaction ids come again where a server is set back to a backup, so
-- the start of the server is part of it.
create function session_holder(
  clinic uuid, hash bytea, now timestamptz, accounts_since timestamptz, patients_since timestamptz)
  returns table (session_id uuid, account_id uuid, access_id uuid, role text, name text,
    patient_id text, demonstration boolean, last_seen_at timestamptz, store_state text)
  language plpgsql set search_path = fbs, pg_temp as $$
#variable_conflict use_column
begin
  perform set_config('fbs.clinic', session_holder.clinic::text, true);
  return query
    select s.session_id, s.account_id, s.access_id, a.role,
      coalesce(a.display_name, p.display_name), c.patient_id,
      coalesce(a.demonstration, p.demonstration), s.last_seen_at,
      pg_postmaster_start_time() || ' ' || pg_current_snapshot()
    from web_session s
      left join account a using (clinic_id, account_id)
      left join access_code c using (clinic_id, access_id)
      left join patient p on p.clinic_id = c.clinic_id and p.patient_id = c.patient_id
    where s.clinic_id = session_holder.clinic and s.token_hash = session_holder.hash
      and s.ended_at is null and s.expires_at > session_holder.now
      and (a.disabled_at is null and s.last_seen_at > session_holder.accounts_since
          and a.account_id is not null
        or c.ended_because is distinct from 'revoked'
          and s.last_seen_at > session_holder.patients_since and p.patient_id is not null);
end
$$;
revoke execute on function session_holder(uuid, bytea, timestamptz, timestamptz, timestamptz)
  from public;
grant execute on function session_holder(uuid, bytea, timestamptz, timestamptz, timestamptz)
  to fbs_app;
