-- The audit log of a clinic is one chain: each entry carries the hash of the one before it. The
-- number of an entry is drawn from the locked head, so numbers and chain have the same order.
-- audit_append names its clinic itself: it runs as the owner, who may be a superuser of a server
-- that others set up, and no fence binds a superuser.
create table audit_head (
  clinic_id uuid not null,
  seq bigint not null,
  hash bytea not null,
  constraint audit_head_pk primary key (clinic_id),
  constraint audit_head_clinic_fk foreign key (clinic_id) references clinic,
  constraint audit_head_seq_not_negative check (seq >= 0),
  constraint audit_head_hash_is_sha256 check (octet_length(hash) = 32)
);
call fence('audit_head');

create table audit_entry (
  clinic_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint audit_entry_pk primary key (clinic_id, seq),
  constraint audit_entry_clinic_fk foreign key (clinic_id) references clinic,
  constraint audit_entry_seq_positive check (seq >= 1),
  constraint audit_entry_actor_not_blank check (actor ~ '\S'),
  constraint audit_entry_action_is_kebab_case check (action ~ '^[a-z]+(-[a-z]+)*$'),
  constraint audit_entry_subject_kind_is_kebab_case check (subject_kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint audit_entry_subject_id_not_blank check (subject_id ~ '\S'),
  constraint audit_entry_detail_is_object check (jsonb_typeof(detail) = 'object'),
  constraint audit_entry_hashes_are_sha256
    check (octet_length(previous_hash) = 32 and octet_length(hash) = 32)
);
create index audit_entry_by_subject on audit_entry (clinic_id, subject_kind, subject_id, seq);
call fence('audit_entry');

grant select on audit_head, audit_entry to fbs_app;

create function audit_hash(
  previous_hash bytea, clinic_id uuid, seq bigint, at timestamptz, actor text, action text,
  subject_kind text, subject_id text, detail jsonb
) returns bytea language sql immutable as $$
  select sha256(previous_hash || convert_to(
    jsonb_build_array(clinic_id, seq, extract(epoch from at), actor, action, subject_kind,
      subject_id, detail)::text, 'UTF8'))
$$;

create function audit_append(
  entry_at timestamptz, entry_actor text, entry_action text, entry_subject_kind text,
  entry_subject_id text, entry_detail jsonb
) returns bigint language plpgsql security definer set search_path = fbs, pg_temp as $$
declare
  own_clinic constant uuid := nullif(current_setting('fbs.clinic', true), '')::uuid;
  head audit_head;
  next_hash bytea;
begin
  insert into audit_head (clinic_id, seq, hash)
    values (own_clinic, 0, decode(repeat('00', 32), 'hex'))
    on conflict on constraint audit_head_pk do nothing;
  select * into strict head from audit_head where clinic_id = own_clinic for update;
  next_hash := audit_hash(head.hash, head.clinic_id, head.seq + 1, entry_at, entry_actor,
    entry_action, entry_subject_kind, entry_subject_id, entry_detail);
  insert into audit_entry (clinic_id, seq, at, actor, action, subject_kind, subject_id, detail,
      previous_hash, hash)
    values (own_clinic, head.seq + 1, entry_at, entry_actor, entry_action, entry_subject_kind,
      entry_subject_id, entry_detail, head.hash, next_hash);
  update audit_head set seq = head.seq + 1, hash = next_hash where clinic_id = own_clinic;
  return head.seq + 1;
end
$$;
revoke execute on function audit_append(timestamptz, text, text, text, text, jsonb) from public;
grant execute on function audit_append(timestamptz, text, text, text, text, jsonb) to fbs_app;

create table import_run (
  clinic_id uuid not null,
  run_id uuid not null,
  kind text not null,
  file_name text not null,
  sha256 text not null,
  adapter text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  outcome text not null,
  rows_read bigint not null,
  rows_added bigint not null,
  rows_changed bigint not null,
  rows_unchanged bigint not null,
  rows_rejected bigint not null,
  recorded_by text not null,
  constraint import_run_pk primary key (clinic_id, run_id),
  constraint import_run_clinic_fk foreign key (clinic_id) references clinic,
  constraint import_run_kind_known check (kind in ('exercises', 'patients')),
  constraint import_run_file_name_not_blank check (file_name ~ '\S'),
  constraint import_run_sha256_well_formed check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint import_run_adapter_not_blank check (adapter ~ '\S'),
  constraint import_run_outcome_known check (outcome in ('running', 'completed', 'rejected', 'failed')),
  constraint import_run_running_until_finished check ((finished_at is null) = (outcome = 'running')),
  constraint import_run_finishes_after_it_starts check (finished_at >= started_at),
  constraint import_run_counts_not_negative check (
    rows_read >= 0 and rows_added >= 0 and rows_changed >= 0 and rows_unchanged >= 0
    and rows_rejected >= 0),
  constraint import_run_counts_add_up check (
    outcome <> 'completed'
    or rows_read = rows_added + rows_changed + rows_unchanged + rows_rejected),
  constraint import_run_changes_only_when_completed check (
    outcome = 'completed' or rows_added + rows_changed = 0),
  constraint import_run_recorded_by_not_blank check (recorded_by ~ '\S')
);
create index import_run_by_start on import_run (clinic_id, started_at desc);
call fence('import_run');
grant select, insert,
  update (finished_at, outcome, rows_read, rows_added, rows_changed, rows_unchanged, rows_rejected)
  on import_run to fbs_app;
