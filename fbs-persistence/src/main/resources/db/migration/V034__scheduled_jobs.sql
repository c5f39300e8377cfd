-- What happens by time: one row for each job of a clinic, of the installation, or of one server. It says what
-- ran when, with which outcome, and when it runs next, and it is the lease by which one server at a time
-- runs it. What belongs to no clinic has the clinic of zeros, which only what is outside clinics can enter.
create table scheduled_job (
  clinic_id uuid not null,
  kind text not null,
  place text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  done_at timestamptz,
  outcome text,
  failures integer not null default 0,
  next_at timestamptz,
  holder uuid,
  lease_until timestamptz,
  constraint scheduled_job_pk primary key (clinic_id, kind, place),
  constraint scheduled_job_kind_token check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint scheduled_job_place_short check (char_length(place) <= 300),
  constraint scheduled_job_outcome_known check (outcome in ('done', 'failed', 'stopped')),
  constraint scheduled_job_ended_with_outcome check ((ended_at is null) = (outcome is null)),
  constraint scheduled_job_failures_not_negative check (failures >= 0),
  constraint scheduled_job_lease_held check ((holder is null) = (lease_until is null))
);
call fence('scheduled_job');

create function scheduled_for() returns uuid language sql stable set search_path = fbs, pg_temp as $$
  select coalesce(nullif(current_setting('fbs.clinic', true), '')::uuid,
    '00000000-0000-0000-0000-000000000000'::uuid)
$$;

-- Outside clinics the rows of the installation are one's own. Inside a clinic they can be read too: they say
-- nothing of any clinic.
drop policy own_clinic on scheduled_job;
create policy own_clinic on scheduled_job using (clinic_id = scheduled_for());
create policy installation_is_read on scheduled_job for select
  using (clinic_id = '00000000-0000-0000-0000-000000000000'::uuid);
grant select on scheduled_job to fbs_app;

-- Takes the job for a lease where it is due and nobody holds it. Clocks of servers differ by less than a
-- minute; what lies further ahead than a job is ever put off means that a clock was set back, and counts as
-- due. Forced takes it in any case. Returns how often it has failed since it was last done, or null where it
-- was not taken.
create function job_begin(job text, at_place text, by_holder uuid, moment timestamptz, lease interval,
    longest interval, forced boolean) returns integer
  language plpgsql security definer set search_path = fbs, pg_temp as $$
declare
  skew constant interval := interval '1 minute';
  job_row scheduled_job;
begin
  select * into job_row from scheduled_job
    where clinic_id = scheduled_for() and kind = job and place = at_place;
  if found and not forced and (
      job_row.lease_until between moment and moment + lease + skew
      or job_row.next_at > moment and job_row.next_at <= moment + longest + skew) then
    return null;
  end if;
  insert into scheduled_job as j (clinic_id, kind, place, began_at, holder, lease_until)
    values (scheduled_for(), job, at_place, moment, by_holder, moment + lease)
    on conflict on constraint scheduled_job_pk do update
      set began_at = moment, holder = by_holder, lease_until = moment + lease
      where forced or j.holder is not distinct from job_row.holder
        and j.lease_until is not distinct from job_row.lease_until
        and j.next_at is not distinct from job_row.next_at
    returning * into job_row;
  return case when found then job_row.failures end;
end
$$;

-- Whether the holder still has the lease; then it lasts from now on.
create function job_renew(job text, at_place text, by_holder uuid, moment timestamptz, lease interval)
  returns boolean
  language sql security definer set search_path = fbs, pg_temp as $$
  with renewed as (
    update scheduled_job set lease_until = moment + lease
      where clinic_id = scheduled_for() and kind = job and place = at_place and holder = by_holder
      returning 1)
  select exists (select from renewed)
$$;

-- Gives the lease back; false where somebody else has taken it meanwhile, and nothing is stored.
create function job_end(job text, at_place text, by_holder uuid, moment timestamptz, its_outcome text,
    next timestamptz) returns boolean
  language sql security definer set search_path = fbs, pg_temp as $$
  with ended as (
    update scheduled_job set ended_at = moment, outcome = its_outcome, next_at = next,
        done_at = case when its_outcome = 'done' then moment else done_at end,
        failures = case its_outcome when 'done' then 0 when 'failed' then failures + 1 else failures end,
        holder = null, lease_until = null
      where clinic_id = scheduled_for() and kind = job and place = at_place and holder = by_holder
      returning 1)
  select exists (select from ended)
$$;

revoke execute on function job_begin(text, text, uuid, timestamptz, interval, interval, boolean),
  job_renew(text, text, uuid, timestamptz, interval),
  job_end(text, text, uuid, timestamptz, text, timestamptz) from public;
grant execute on function job_begin(text, text, uuid, timestamptz, interval, interval, boolean),
  job_renew(text, text, uuid, timestamptz, interval),
  job_end(text, text, uuid, timestamptz, text, timestamptz) to fbs_app;
