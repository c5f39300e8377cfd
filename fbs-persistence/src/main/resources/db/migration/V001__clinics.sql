-- Every table is keyed by its clinic first and fenced by row-level security. The clinic of a
-- transaction is the setting fbs.clinic; after a commit PostgreSQL leaves it as '', hence nullif.
-- Later migrations that change rows must do so clinic by clinic: the fence binds the owner too.

grant usage on schema fbs to fbs_app;

create procedure fence(fenced regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', fenced);
  execute format('alter table %s force row level security', fenced);
  execute format(
    'create policy own_clinic on %s using (clinic_id = nullif(current_setting(''fbs.clinic'', true), '''')::uuid)',
    fenced);
  execute format(
    'alter table %s alter column clinic_id set default nullif(current_setting(''fbs.clinic'', true), '''')::uuid',
    fenced);
end
$$;
revoke execute on procedure fence(regclass) from public;

-- jsonb has one text form, whatever the spacing and the order of keys it was written with, so equal
-- documents have equal hashes. convert_to is stable only because an encoding might be redefined.
create function content_hash(document jsonb) returns bytea language sql immutable strict as $$
  select sha256(convert_to(document::text, 'UTF8'))
$$;

create table clinic (
  clinic_id uuid not null,
  name text not null,
  created_at timestamptz not null,
  constraint clinic_pk primary key (clinic_id),
  constraint clinic_name_unique unique (name),
  constraint clinic_name_not_blank check (name ~ '\S' and char_length(name) <= 200)
);
call fence('clinic');
-- A program must find its clinic before it can name it, so names of clinics (and they alone) are
-- readable outside a clinic.
create policy listing on clinic for select using (true);
grant select, insert, update (name) on clinic to fbs_app;
