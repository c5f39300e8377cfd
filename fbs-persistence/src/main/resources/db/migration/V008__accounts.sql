-- Who may sign in. Everything here belongs to a clinic but the counting of attempts: whoever signs in
-- names no clinic. sign_in_clinic tells it, for one login name or access code that is given in full.
create table account (
  clinic_id uuid not null,
  account_id uuid not null,
  role text not null,
  login_name text not null,
  display_name text not null,
  password_hash text,
  totp_secret bytea,
  totp_last_step bigint not null default 0,
  recovery_hashes bytea[] not null default '{}',
  demonstration boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  constraint account_pk primary key (clinic_id, account_id),
  constraint account_clinic_fk foreign key (clinic_id) references clinic,
  constraint account_login_name_unique unique (login_name),
  constraint account_role_known check (role in ('clinician', 'staff', 'administrator')),
  constraint account_login_name_well_formed check (login_name ~ '^[a-z0-9][a-z0-9._@-]{2,63}$'),
  constraint account_display_name_not_blank
    check (display_name ~ '\S' and char_length(display_name) <= 200),
  constraint account_password_is_argon2id check (password_hash ~ '^\$argon2id\$'),
  constraint account_password_and_second_factor
    check ((password_hash is null) = (totp_secret is null)),
  constraint account_demonstration_has_no_password
    check (not (demonstration and password_hash is not null)),
  constraint account_created_by_not_blank check (created_by ~ '\S')
);
call fence('account');
grant select, insert, update (display_name, password_hash, totp_secret, totp_last_step,
  recovery_hashes, disabled_at) on account to fbs_app;

-- The code on a patient's handout: its first half finds it, its second half is hashed as a password
-- is, for it is far too short for a plain hash.
create table access_code (
  clinic_id uuid not null,
  access_id uuid not null,
  patient_id text not null,
  selector text not null,
  secret_hash text not null,
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  ended_because text,
  constraint access_code_pk primary key (clinic_id, access_id),
  constraint access_code_patient_fk foreign key (clinic_id, patient_id) references patient,
  constraint access_code_selector_unique unique (selector),
  constraint access_code_selector_well_formed check (selector ~ '^[2-9A-HJKMNP-Z]{6}$'),
  constraint access_code_secret_is_argon2id check (secret_hash ~ '^\$argon2id\$'),
  constraint access_code_expires_after_it_was_created check (expires_at > created_at),
  constraint access_code_ended_by_somebody check (
    (ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_because is null)),
  constraint access_code_ended_because_known check (ended_because in ('revoked', 'replaced')),
  constraint access_code_created_by_not_blank check (created_by ~ '\S')
);
create unique index access_code_one_per_patient on access_code (clinic_id, patient_id)
  where ended_at is null;
call fence('access_code');
grant select, insert, update (ended_at, ended_by, ended_because) on access_code to fbs_app;

-- A session is known by the hash of its token alone; the token is in the cookie and nowhere else.
create table web_session (
  clinic_id uuid not null,
  token_hash bytea not null,
  session_id uuid not null,
  account_id uuid,
  access_id uuid,
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint web_session_pk primary key (clinic_id, token_hash),
  constraint web_session_account_fk foreign key (clinic_id, account_id) references account,
  constraint web_session_access_fk foreign key (clinic_id, access_id) references access_code,
  constraint web_session_id_unique unique (clinic_id, session_id),
  constraint web_session_of_an_account_or_a_patient
    check ((account_id is null) <> (access_id is null)),
  constraint web_session_hash_is_sha256 check (octet_length(token_hash) = 32),
  constraint web_session_device_short check (char_length(device) <= 100),
  constraint web_session_expires_after_it_was_created check (expires_at > created_at)
);
create index web_session_by_account on web_session (clinic_id, account_id) where ended_at is null;
create index web_session_by_access on web_session (clinic_id, access_id) where ended_at is null;
call fence('web_session');
grant select, insert, update (last_seen_at, ended_at) on web_session to fbs_app;

-- Used once, by update ... returning.
create table one_time_link (
  clinic_id uuid not null,
  token_hash bytea not null,
  purpose text not null,
  account_id uuid,
  totp_secret bytea,
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint one_time_link_pk primary key (clinic_id, token_hash),
  constraint one_time_link_account_fk foreign key (clinic_id, account_id) references account,
  constraint one_time_link_clinic_fk foreign key (clinic_id) references clinic,
  constraint one_time_link_purpose_known
    check (purpose in ('first-administrator', 'set-up', 'demonstration')),
  constraint one_time_link_account_but_for_the_first
    check ((account_id is null) = (purpose = 'first-administrator')),
  constraint one_time_link_second_factor_but_for_the_demonstration
    check ((totp_secret is null) = (purpose = 'demonstration')),
  constraint one_time_link_hash_is_sha256 check (octet_length(token_hash) = 32),
  constraint one_time_link_expires_after_it_was_created check (expires_at > created_at),
  constraint one_time_link_created_by_not_blank check (created_by ~ '\S')
);
create index one_time_link_by_account on one_time_link (clinic_id, account_id)
  where used_at is null;
call fence('one_time_link');
grant select, insert, update (used_at) on one_time_link to fbs_app;

-- The owner's functions are fenced as well. These two policies open, to the owner alone and only
-- while sign_in_clinic runs, the one row whose name was given.
create policy sign_in on account for select to current_user
  using (login_name = nullif(current_setting('fbs.sign_in', true), ''));
create policy sign_in on access_code for select to current_user
  using (selector = nullif(current_setting('fbs.sign_in', true), ''));

create function sign_in_clinic(kind text, name text) returns uuid
  language plpgsql security definer set search_path = fbs, pg_temp as $$
declare
  found uuid;
begin
  perform set_config('fbs.sign_in', name, true);
  if kind = 'login-name' then
    select clinic_id into found from account where login_name = name;
  elsif kind = 'access-code' then
    select clinic_id into found from access_code where selector = name;
  end if;
  perform set_config('fbs.sign_in', '', true);
  return found;
end
$$;
revoke execute on function sign_in_clinic(text, text) from public;
grant execute on function sign_in_clinic(text, text) to fbs_app;

-- Attempts to sign in, by the hash of the name that was tried, whether there is such a name or not.
-- The application may count and clear, and can read nothing.
create table sign_in_attempt (
  name_hash bytea not null,
  failures integer not null,
  last_at timestamptz not null,
  not_before timestamptz not null,
  constraint sign_in_attempt_pk primary key (name_hash),
  constraint sign_in_attempt_hash_is_sha256 check (octet_length(name_hash) = 32),
  constraint sign_in_attempt_failures_positive check (failures >= 1)
);
create index sign_in_attempt_by_age on sign_in_attempt (last_at);

-- Counts an attempt before it is made, so that attempts at the same time are all counted: five are
-- free, then each waits twice as long as the one before, from 30 seconds to 15 minutes. A day
-- without an attempt forgets them. Returns null where the attempt may be made, else the moment
-- from which it may be.
create function sign_in_attempt_begin(name bytea, at timestamptz) returns timestamptz
  language plpgsql security definer set search_path = fbs, pg_temp as $$
declare
  free constant integer := 5;
  forgotten constant interval := interval '1 day';
  waiting timestamptz;
begin
  delete from sign_in_attempt where name_hash in (
    select old.name_hash from sign_in_attempt old
    where old.last_at < at - forgotten limit 20 for update skip locked);
  insert into sign_in_attempt as a (name_hash, failures, last_at, not_before)
    values (name, 1, at, at)
    on conflict on constraint sign_in_attempt_pk do update set
      failures = case when a.last_at < at - forgotten then 1 else least(a.failures + 1, 1000000) end,
      last_at = at,
      not_before = case
        when a.last_at < at - forgotten or a.failures + 1 < free then at
        else at + least(interval '30 seconds' * power(2, least(a.failures + 1 - free, 10)),
          interval '15 minutes') end
      where a.not_before <= at;
  if not found then
    select a.not_before into waiting from sign_in_attempt a where a.name_hash = name;
  end if;
  return waiting;
end
$$;
revoke execute on function sign_in_attempt_begin(bytea, timestamptz) from public;
grant execute on function sign_in_attempt_begin(bytea, timestamptz) to fbs_app;

-- Forgets the attempts of a name that has signed in, and returns how many had failed.
create function sign_in_attempt_clear(name bytea) returns integer
  language sql security definer set search_path = fbs, pg_temp as $$
  with cleared as (delete from sign_in_attempt where name_hash = name returning failures)
  select coalesce(max(failures), 1) - 1 from cleared
$$;
revoke execute on function sign_in_attempt_clear(bytea) from public;
grant execute on function sign_in_attempt_clear(bytea) to fbs_app;
