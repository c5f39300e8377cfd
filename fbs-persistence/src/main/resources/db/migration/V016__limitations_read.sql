-- A limitation in words, such as "must not go into water", is read by no rule: somebody who decides
-- has to. One that nobody has marked as read keeps an approval back. The words stand in the facts;
-- here stands their hash, so that the same words in later facts are known to have been read.
create table limitation_read (
  clinic_id uuid not null,
  patient_id text not null,
  limitation_hash bytea not null,
  facts_version integer not null,
  read_at timestamptz not null,
  read_by text not null,
  constraint limitation_read_pk primary key (clinic_id, patient_id, limitation_hash),
  constraint limitation_read_facts_fk foreign key (clinic_id, patient_id, facts_version)
    references patient_facts (clinic_id, patient_id, version),
  constraint limitation_read_hash_is_sha256 check (octet_length(limitation_hash) = 32),
  constraint limitation_read_by_not_blank check (read_by ~ '\S')
);
call fence('limitation_read');
grant select, insert on limitation_read to fbs_app;
