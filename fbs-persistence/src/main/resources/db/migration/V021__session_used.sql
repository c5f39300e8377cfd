-- Who has signed in is found by a query; that a session is used is noted by a statement of its own, once a
-- minute, which enters the clinic that the token names for as long as it runs. It returns whether the session
-- goes on: one that is ended while this waits does not, and is not noted as used.
drop function session_holder(uuid, bytea, timestamptz, timestamptz, timestamptz, timestamptz);

create function session_used(clinic uuid, hash bytea, at timestamptz) returns boolean
  language plpgsql set search_path = fbs, pg_temp as $$
declare
  entered constant text := coalesce(current_setting('fbs.clinic', true), '');
  goes_on boolean;
begin
  perform set_config('fbs.clinic', session_used.clinic::text, true);
  update web_session set last_seen_at = greatest(last_seen_at, session_used.at)
    where clinic_id = session_used.clinic and token_hash = session_used.hash and ended_at is null;
  goes_on := found;
  perform set_config('fbs.clinic', entered, true);
  return goes_on;
end
$$;
revoke execute on function session_used(uuid, bytea, timestamptz) from public;
grant execute on function session_used(uuid, bytea, timestamptz) to fbs_app;
