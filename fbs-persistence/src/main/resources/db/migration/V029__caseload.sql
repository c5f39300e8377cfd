-- The list of a clinic's patients is read by indexes. What orders it and what finds a patient in it are
-- derived from everything that is stored of a patient, and from the day. Whatever changes a patient notes
-- so in its own transaction; the program then derives again, before it reads a list or a moment later.
-- Noting is only adding: nobody who changes a patient waits for anybody else here.
create table patient_change (
  clinic_id uuid not null,
  change_id bigint not null generated always as identity,
  patient_id text not null,
  constraint patient_change_pk primary key (clinic_id, change_id)
);
call fence('patient_change');
grant select, insert on patient_change to fbs_app;

-- Takes notes out, the latest first: who was changed by a person just now goes before the million of an
-- import. The application itself deletes nothing. The owner may be one whom no fence binds, so that the
-- clinic is named here and below.
create function take_patient_changes(most integer) returns setof text
  language sql security definer set search_path = fbs, pg_temp as $$
  with own as materialized (
    select nullif(current_setting('fbs.clinic', true), '')::uuid as clinic_id)
  delete from patient_change
    where clinic_id = (select clinic_id from own) and change_id = any(array(
      select change_id from patient_change where clinic_id = (select clinic_id from own)
      order by change_id desc limit most))
    returning patient_id
$$;
revoke execute on function take_patient_changes(integer) from public;
grant execute on function take_patient_changes(integer) to fbs_app;

-- Whom the list of those who need attention has to watch: by their rank, the lowest first, or null where
-- nothing calls for attention; and from which day on that has to be judged again, null where no day
-- changes it. Ids are compared by their characters, whatever the language of the database.
create table caseload (
  clinic_id uuid not null,
  patient_id text collate "C" not null,
  rank integer,
  judge_on date,
  constraint caseload_pk primary key (clinic_id, patient_id),
  constraint caseload_rank_not_negative check (rank >= 0)
);
create index caseload_by_rank on caseload (clinic_id, rank, patient_id) where rank is not null;
create index caseload_by_day on caseload (clinic_id, judge_on);
call fence('caseload');
grant select, insert, update (rank, judge_on) on caseload to fbs_app;

-- What finds a patient: words of the name, the day of birth and the id, in plain letters and digits.
-- Comparing texts is all that row-level security lets an index do, so the words stand in rows.
create table patient_word (
  clinic_id uuid not null,
  patient_id text collate "C" not null,
  word text collate "C" not null,
  constraint patient_word_pk primary key (clinic_id, patient_id, word)
);
create index patient_word_by_word on patient_word (clinic_id, word, patient_id);
call fence('patient_word');
grant select, insert on patient_word to fbs_app;

-- Takes out words by which patients are no longer found: a patient and a word at each place.
create function forget_patient_words(patients text[], words text[]) returns void
  language sql security definer set search_path = fbs, pg_temp as $$
  delete from patient_word using unnest(patients, words) as former (patient, word)
    where clinic_id = nullif(current_setting('fbs.clinic', true), '')::uuid
      and patient_word.patient_id = former.patient and patient_word.word = former.word
$$;
revoke execute on function forget_patient_words(text[], text[]) from public;
grant execute on function forget_patient_words(text[], text[]) to fbs_app;

create function note_patient_changes() returns trigger language plpgsql as $$
begin
  insert into patient_change (clinic_id, patient_id)
    select distinct clinic_id, patient_id from changed;
  return null;
end
$$;

do $$
declare
  source text;
begin
  foreach source in array array['patient', 'patient_facts', 'routine', 'routine_pause', 'session_record',
      'safety_check', 'suspended_item', 'limitation_read', 'queued_loosening', 'coded_entry',
      'verdict_change'] loop
    execute format('create trigger %1$s_added after insert on %1$I referencing new table as changed
      for each statement execute function note_patient_changes()', source);
  end loop;
  foreach source in array array['patient', 'routine', 'routine_pause', 'queued_loosening',
      'coded_entry'] loop
    execute format('create trigger %1$s_changed after update on %1$I referencing new table as changed
      for each statement execute function note_patient_changes()', source);
  end loop;
end
$$;

-- Another rule book or another time zone: everybody is judged again. Only when nobody is being judged by
-- what was in force before; the lock is the one of ClinicLock.
create function judge_caseload_again() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('caseload:' || new.clinic_id, 0));
  update caseload set judge_on = '-infinity' where clinic_id = new.clinic_id;
  return null;
end
$$;
create trigger rule_book_version_added after insert on rule_book_version
  for each row execute function judge_caseload_again();
create trigger clinic_time_zone_changed after update of time_zone on clinic
  for each row when (old.time_zone <> new.time_zone) execute function judge_caseload_again();

do $$
declare
  known uuid;
begin
  for known in select clinic_id from clinic loop
    perform set_config('fbs.clinic', known::text, true);
    insert into patient_change (patient_id) select patient_id from patient;
  end loop;
  perform set_config('fbs.clinic', '', true);
end
$$;

-- The list asked by it who came lately; nothing does any more.
drop index patient_created_lately;
