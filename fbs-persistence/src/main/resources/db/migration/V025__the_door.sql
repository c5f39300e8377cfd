-- Attempts to sign in are counted by name and by where they come from, so that a stranger's count against
-- the stranger. Nothing here belongs to a clinic; all of it is hashes, and the application can read none.
drop function sign_in_attempt_begin(bytea, timestamptz);
drop function sign_in_attempt_clear(bytea);
drop table sign_in_attempt;

-- A source is the address of the network, or a device that has signed in under the name before.
create table sign_in_attempt (
  name_hash bytea not null,
  source_hash bytea not null,
  failures integer not null,
  last_at timestamptz not null,
  not_before timestamptz not null,
  constraint sign_in_attempt_pk primary key (name_hash, source_hash),
  constraint sign_in_attempt_hashes_are_sha256
    check (octet_length(name_hash) = 32 and octet_length(source_hash) = 32),
  constraint sign_in_attempt_failures_not_negative check (failures >= 0)
);
create index sign_in_attempt_by_age on sign_in_attempt (last_at);

-- What is left to a network, or to all strangers together who try one name.
create table sign_in_allowance (
  key_hash bytea not null,
  attempts_left double precision not null,
  last_at timestamptz not null,
  constraint sign_in_allowance_pk primary key (key_hash),
  constraint sign_in_allowance_hash_is_sha256 check (octet_length(key_hash) = 32),
  constraint sign_in_allowance_not_negative check (attempts_left >= 0)
);
create index sign_in_allowance_by_age on sign_in_allowance (last_at);

create table sign_in_device (
  name_hash bytea not null,
  device_hash bytea not null,
  last_at timestamptz not null,
  constraint sign_in_device_pk primary key (name_hash, device_hash),
  constraint sign_in_device_hashes_are_sha256
    check (octet_length(name_hash) = 32 and octet_length(device_hash) = 32)
);
create index sign_in_device_by_age on sign_in_device (last_at);

-- Takes one of so many attempts at once, which grow again by so many a minute. Clocks of servers differ by
-- less than a minute; a moment further in the past means that the clock was put back, and counts as now.
create function sign_in_take(key bytea, most integer, a_minute integer, moment timestamptz)
  returns boolean
  language plpgsql set search_path = fbs, pg_temp as $$
declare
  allowance sign_in_allowance;
  remaining double precision;
begin
  insert into sign_in_allowance values (key, most, moment) on conflict do nothing;
  select * into strict allowance from sign_in_allowance where key_hash = key for update;
  remaining := least(most, allowance.attempts_left
    + greatest(0, extract(epoch from moment - allowance.last_at)) * a_minute / 60);
  update sign_in_allowance set
      attempts_left = case when remaining >= 1 then remaining - 1 else remaining end,
      last_at = case when last_at > moment + interval '1 minute' then moment
        else greatest(last_at, moment) end
    where key_hash = key;
  return remaining >= 1;
end
$$;
revoke execute on function sign_in_take(bytea, integer, integer, timestamptz) from public;

-- Sixty attempts at once and twenty a minute, which a whole hospital behind one address can live with.
create function sign_in_from(network bytea, moment timestamptz) returns boolean
  language sql security definer set search_path = fbs, pg_temp as $$
  select sign_in_take(network, 60, 20, moment)
$$;
revoke execute on function sign_in_from(bytea, timestamptz) from public;
grant execute on function sign_in_from(bytea, timestamptz) to fbs_app;

-- Counts an attempt before it is made, so that attempts at the same time are all counted: five of a source
-- are free, then each waits twice as long as the one before, from 30 seconds to 15 minutes. A day without
-- an attempt forgets them. Strangers together have a hundred at once and two a minute for one name; a
-- device that has signed in under it before waits for its own alone. Returns null where the attempt may be
-- made, else the moment from which it may be. The rows are locked in the order of network, attempt and
-- name; what is old is taken away last, and waits for nobody.
create function sign_in_begin(name bytea, network bytea, device bytea, moment timestamptz)
  returns timestamptz
  language plpgsql security definer set search_path = fbs, pg_temp as $$
declare
  free constant integer := 5;
  forgotten constant interval := interval '1 day';
  skew constant interval := interval '1 minute';
  is_known constant boolean := exists (select from sign_in_device d
    where d.name_hash = name and d.device_hash = device
      and d.last_at > moment - interval '180 days');
  source constant bytea := case when is_known then device else network end;
  earlier sign_in_attempt;
  now_failed integer;
begin
  if not is_known and not sign_in_from(network, moment) then
    return moment + skew;
  end if;
  insert into sign_in_attempt values (name, source, 0, moment, moment) on conflict do nothing;
  select * into strict earlier from sign_in_attempt a
    where a.name_hash = name and a.source_hash = source for update;
  if earlier.not_before > moment and earlier.last_at <= moment + skew then
    return earlier.not_before;
  end if;
  if not is_known and not sign_in_take(name, 100, 2, moment) then
    return moment + skew;
  end if;
  now_failed := case when earlier.last_at < moment - forgotten then 1
    else least(earlier.failures + 1, 1000000) end;
  update sign_in_attempt set failures = now_failed, last_at = moment,
      not_before = moment + case when now_failed < free then interval '0'
        else least(interval '30 seconds' * power(2, least(now_failed - free, 10)),
          interval '15 minutes') end
    where name_hash = name and source_hash = source;
  delete from sign_in_attempt a using (
    select name_hash, source_hash from sign_in_attempt
    where last_at < moment - forgotten limit 20 for update skip locked) old
    where a.name_hash = old.name_hash and a.source_hash = old.source_hash;
  delete from sign_in_allowance where key_hash in (
    select key_hash from sign_in_allowance
    where last_at < moment - forgotten limit 20 for update skip locked);
  return null;
end
$$;
revoke execute on function sign_in_begin(bytea, bytea, bytea, timestamptz) from public;
grant execute on function sign_in_begin(bytea, bytea, bytea, timestamptz) to fbs_app;

-- Forgets the attempts of a name that has signed in, remembers the device for half a year, and returns how
-- many had failed.
create function sign_in_end(name bytea, device bytea, moment timestamptz) returns integer
  language sql security definer set search_path = fbs, pg_temp as $$
  delete from sign_in_device where (name_hash, device_hash) in (
    select d.name_hash, d.device_hash from sign_in_device d
    where d.last_at < moment - interval '180 days' limit 20 for update skip locked);
  insert into sign_in_device values (name, device, moment)
    on conflict on constraint sign_in_device_pk do update set last_at = excluded.last_at;
  with cleared as (delete from sign_in_attempt where name_hash = name returning failures)
  select greatest(coalesce(sum(failures), 1) - 1, 0)::integer from cleared
$$;
revoke execute on function sign_in_end(bytea, bytea, timestamptz) from public;
grant execute on function sign_in_end(bytea, bytea, timestamptz) to fbs_app;

-- In the audit log a patient has a name that means nothing elsewhere: forgetting a person leaves the chain
-- whole, and what is left of it names nobody.
alter table patient add column trail_id text not null default gen_random_uuid()::text;
-- Without the clinic: its policy would let the planner take this index, whole, for each patient looked up by id.
alter table patient add constraint patient_trail_id_unique unique (trail_id);
drop index audit_entry_by_subject;
create index audit_entry_by_subject on audit_entry (clinic_id, subject_id, seq);

create or replace function audit_append(
  entry_at timestamptz, entry_actor text, entry_action text, entry_subject_kind text,
  entry_subject_id text, entry_detail jsonb
) returns bigint language plpgsql security definer set search_path = fbs, pg_temp as $$
declare
  own_clinic constant uuid := nullif(current_setting('fbs.clinic', true), '')::uuid;
  subject constant text := coalesce(
    (select trail_id from patient where entry_subject_kind = 'patient' and clinic_id = own_clinic
      and patient_id = entry_subject_id), entry_subject_id);
  head audit_head;
  next_hash bytea;
begin
  insert into audit_head (clinic_id, seq, hash)
    values (own_clinic, 0, decode(repeat('00', 32), 'hex'))
    on conflict on constraint audit_head_pk do nothing;
  select * into strict head from audit_head where clinic_id = own_clinic for update;
  next_hash := audit_hash(head.hash, head.clinic_id, head.seq + 1, entry_at, entry_actor,
    entry_action, entry_subject_kind, subject, entry_detail);
  insert into audit_entry (clinic_id, seq, at, actor, action, subject_kind, subject_id, detail,
      previous_hash, hash)
    values (own_clinic, head.seq + 1, entry_at, entry_actor, entry_action, entry_subject_kind,
      subject, entry_detail, head.hash, next_hash);
  update audit_head set seq = head.seq + 1, hash = next_hash where clinic_id = own_clinic;
  return head.seq + 1;
end
$$;

-- The second factor that a link sets up follows from the link's token; what is kept of it for an account is
-- sealed by a key that is not in the database.
alter table one_time_link drop constraint one_time_link_second_factor_but_for_the_demonstration;
alter table one_time_link drop column totp_secret;

-- Login names are unique inside a clinic: that a name is taken says nothing about other clinics.
alter table account drop constraint account_login_name_unique;
alter table account add constraint account_login_name_unique unique (clinic_id, login_name);
create index account_by_login_name on account (login_name);
drop function sign_in_clinic(text, text);

create function sign_in_clinics(kind text, name text) returns setof uuid
  language plpgsql security definer set search_path = fbs, pg_temp as $$
begin
  perform set_config('fbs.sign_in', name, true);
  if kind = 'login-name' then
    return query select clinic_id from account where login_name = name;
  elsif kind = 'access-code' then
    return query select clinic_id from access_code where selector = name;
  end if;
  perform set_config('fbs.sign_in', '', true);
end
$$;
revoke execute on function sign_in_clinics(text, text) from public;
grant execute on function sign_in_clinics(text, text) to fbs_app;
