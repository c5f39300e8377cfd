-- In the demonstration nobody is real, and whoever sits at the computer signs in as anybody by a button.
-- Therefore it stands in a database of its own, which 'fbs demo' made. Before this step every start set one
-- up beside the clinics of others, known by its name; people may have been put into it, so it gets no button.
alter table clinic add column kind text not null default 'own'
  constraint clinic_kind_known check (kind in ('own', 'demonstration', 'former_demonstration'));

do $$
declare
  known uuid;
begin
  for known in select clinic_id from clinic where name = 'Demonstration clinic' loop
    perform set_config('fbs.clinic', known::text, true);
    update clinic set kind = 'former_demonstration' where clinic_id = known;
  end loop;
  perform set_config('fbs.clinic', '', true);
end
$$;

-- The application makes clinics of one's own, and changes the kind of none.
revoke insert on clinic from fbs_app;
grant insert (clinic_id, name, time_zone, created_at) on clinic to fbs_app;

-- Makes the clinic of the transaction the demonstration. Returns false, and makes nothing, where there is
-- any clinic; the lock keeps another from coming meanwhile.
create function make_demonstration(called text, zone text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = fbs, pg_temp as $$
begin
  lock table clinic in share row exclusive mode;
  if exists (select from clinic) then
    return false;
  end if;
  insert into clinic (name, time_zone, created_at, kind) values (called, zone, at, 'demonstration');
  return true;
end
$$;
revoke execute on function make_demonstration(text, text, timestamptz) from public;
grant execute on function make_demonstration(text, text, timestamptz) to fbs_app;
