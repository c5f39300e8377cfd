-- The door, mended: an attempt that was not made is taken back, and links set up second factors that nobody
-- computes later from the database and a link that was found.

-- What is counted is made and locked by one statement: between two, who cleans up would take it away.
-- Takes one of so many attempts at once, which grow again by so many a minute. Clocks of servers differ by
-- less than a minute; a moment further in the past means that the clock was put back, and counts as now.
create or replace function sign_in_take(key bytea, most integer, a_minute integer, moment timestamptz)
  returns boolean
  language plpgsql set search_path = fbs, pg_temp as $$
declare
  allowance sign_in_allowance;
  remaining double precision;
begin
  insert into sign_in_allowance as a values (key, most, moment)
    on conflict on constraint sign_in_allowance_pk do update set last_at = a.last_at
    returning a.* into strict allowance;
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

-- By what an attempt is counted: the device that has signed in under the name before, or else the network.
create function sign_in_source(name bytea, network bytea, device bytea, moment timestamptz) returns bytea
  language sql stable set search_path = fbs, pg_temp as $$
  select case when exists (select from sign_in_device d
      where d.name_hash = name and d.device_hash = device and d.last_at > moment - interval '180 days')
    then device else network end
$$;
revoke execute on function sign_in_source(bytea, bytea, bytea, timestamptz) from public;

-- Counts an attempt before it is made, so that attempts at the same time are all counted: five of a source
-- are free, then each waits twice as long as the one before, from 30 seconds to 15 minutes. A day without
-- an attempt forgets them. Strangers together have a hundred at once and two a minute for one name; a
-- device that has signed in under it before waits for its own alone. Returns null where the attempt may be
-- made, else the moment from which it may be. The rows are locked in the order of network, attempt and
-- name; what is old is taken away last, and waits for nobody.
create or replace function sign_in_begin(name bytea, network bytea, device bytea, moment timestamptz)
  returns timestamptz
  language plpgsql security definer set search_path = fbs, pg_temp as $$
declare
  free constant integer := 5;
  forgotten constant interval := interval '1 day';
  skew constant interval := interval '1 minute';
  source constant bytea := sign_in_source(name, network, device, moment);
  is_known constant boolean := source = device;
  earlier sign_in_attempt;
  now_failed integer;
begin
  if not is_known and not sign_in_from(network, moment) then
    return moment + skew;
  end if;
  insert into sign_in_attempt as a values (name, source, 0, moment, moment)
    on conflict on constraint sign_in_attempt_pk do update set last_at = a.last_at
    returning a.* into strict earlier;
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

-- Takes back an attempt in which nothing was compared, so that it costs its name nothing; what the network
-- may try stays spent.
create function sign_in_withdraw(name bytea, network bytea, device bytea, moment timestamptz) returns void
  language plpgsql security definer set search_path = fbs, pg_temp as $$
declare
  source constant bytea := sign_in_source(name, network, device, moment);
begin
  update sign_in_attempt a set failures = greatest(a.failures - 1, 0),
      not_before = least(a.not_before, moment)
    where a.name_hash = name and a.source_hash = source;
  if source = network then
    update sign_in_allowance set attempts_left = attempts_left + 1 where key_hash = name;
  end if;
end
$$;
revoke execute on function sign_in_withdraw(bytea, bytea, bytea, timestamptz) from public;
grant execute on function sign_in_withdraw(bytea, bytea, bytea, timestamptz) to fbs_app;

-- The second factor that a link sets up follows from the link's token and from a salt that is forgotten when
-- the link is used: whoever finds the link later computes no code. Links of before have no salt and work no
-- longer.
alter table one_time_link add column salt text
  constraint one_time_link_salt_forgotten check (salt is null or used_at is null);
grant update (salt) on one_time_link to fbs_app;
