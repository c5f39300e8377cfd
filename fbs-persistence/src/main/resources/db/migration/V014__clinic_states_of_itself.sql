-- What a clinic states of itself. An emergency number is here only after somebody of the clinic has
-- confirmed it; the time zone decides which day it is. Clinics that are here already have reckoned
-- their days by the computer's zone until now, and keep it.
alter table clinic
  add column country text not null default ''
    constraint clinic_country_form check (country ~ '^([A-Z]{2})?$'),
  add column emergency_number text not null default ''
    constraint clinic_emergency_number_form check (emergency_number ~ '^([0-9][0-9 ]{1,9})?$'),
  add column time_zone text not null default '${computer_zone}'
    constraint clinic_time_zone_form check (time_zone ~ '^[A-Za-z][A-Za-z0-9_+:/-]{1,63}$'),
  add constraint clinic_emergency_number_of_a_country
    check (emergency_number = '' or country <> '');
alter table clinic alter column time_zone drop default;

grant update (country, emergency_number, time_zone) on clinic to fbs_app;

-- The systems that number a clinic's patients, each by its URI; 'local' is the clinic's own. One that is
-- no longer used stays, because nothing is deleted.
create table identifier_system (
  clinic_id uuid not null,
  system text not null,
  name text not null,
  used boolean not null default true,
  constraint identifier_system_pk primary key (clinic_id, system),
  constraint identifier_system_clinic_fk foreign key (clinic_id) references clinic,
  constraint identifier_system_form
    check (system ~ '^(local|[a-z][a-z0-9+.-]*:[^[:space:]]+)$' and char_length(system) <= 300),
  constraint identifier_system_name_not_blank
    check (name ~ '\S' and char_length(name) <= 100)
);
call fence('identifier_system');
grant select, insert, update (name, used) on identifier_system to fbs_app;

do $$
declare
  known uuid;
begin
  for known in select clinic_id from clinic loop
    perform set_config('fbs.clinic', known::text, true);
    insert into identifier_system (system, name) values ('local', 'local');
  end loop;
  perform set_config('fbs.clinic', '', true);
end
$$;

-- What every form of a session carries, hashed: by it a form that is sent after the session has
-- ended is known to be its holder's. Sessions from before this step have none.
alter table web_session add column form_hash bytea
  constraint web_session_form_hash_is_sha256 check (octet_length(form_hash) = 32);
create index web_session_by_form on web_session (form_hash);

-- As with sign_in_clinic: to the owner alone, while form_clinic runs, the one row whose form it is.
create policy form on web_session for select to current_user
  using (form_hash = decode(nullif(current_setting('fbs.form', true), ''), 'hex'));

create function form_clinic(hash bytea) returns uuid
  language plpgsql security definer set search_path = fbs, pg_temp as $$
declare
  found uuid;
begin
  perform set_config('fbs.form', encode(hash, 'hex'), true);
  select clinic_id into found from web_session where form_hash = hash limit 1;
  perform set_config('fbs.form', '', true);
  return found;
end
$$;
revoke execute on function form_clinic(bytea) from public;
grant execute on function form_clinic(bytea) to fbs_app;
