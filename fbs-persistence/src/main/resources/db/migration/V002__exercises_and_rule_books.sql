-- A catalogue revision is one recorded change of a clinic's catalogue. The catalogue at revision r
-- is the latest version of each exercise with a revision of at most r.
create table catalogue_revision (
  clinic_id uuid not null,
  revision bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint catalogue_revision_pk primary key (clinic_id, revision),
  constraint catalogue_revision_clinic_fk foreign key (clinic_id) references clinic,
  constraint catalogue_revision_positive check (revision >= 1),
  constraint catalogue_revision_recorded_by_not_blank check (recorded_by ~ '\S')
);
call fence('catalogue_revision');
grant select, insert on catalogue_revision to fbs_app;

create table exercise_version (
  clinic_id uuid not null,
  exercise_id text not null,
  revision bigint not null,
  origin text not null,
  status text not null,
  name text not null,
  demands_assessed boolean not null,
  licence text not null,
  source text not null,
  document jsonb not null,
  content_hash bytea not null generated always as (content_hash(document)) stored,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint exercise_version_pk primary key (clinic_id, exercise_id, revision),
  constraint exercise_version_revision_fk
    foreign key (clinic_id, revision) references catalogue_revision,
  constraint exercise_version_id_is_kebab_case
    check (exercise_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(exercise_id) <= 100),
  constraint exercise_version_origin_known check (origin in ('standard', 'imported', 'clinic')),
  constraint exercise_version_status_known check (status in ('listed', 'retired')),
  constraint exercise_version_name_not_blank check (name ~ '\S' and char_length(name) <= 200),
  constraint exercise_version_licence_trimmed check (licence = btrim(licence)),
  constraint exercise_version_source_not_blank check (source ~ '\S'),
  constraint exercise_version_document_is_object check (jsonb_typeof(document) = 'object'),
  constraint exercise_version_recorded_by_not_blank check (recorded_by ~ '\S')
);
create index exercise_version_by_revision on exercise_version (clinic_id, revision);
call fence('exercise_version');
grant select, insert on exercise_version to fbs_app;

create table rule_book_version (
  clinic_id uuid not null,
  version integer not null,
  name text not null,
  document jsonb not null,
  content_hash bytea not null generated always as (content_hash(document)) stored,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint rule_book_version_pk primary key (clinic_id, version),
  constraint rule_book_version_clinic_fk foreign key (clinic_id) references clinic,
  constraint rule_book_version_positive check (version >= 1),
  constraint rule_book_version_name_not_blank check (name ~ '\S' and char_length(name) <= 200),
  constraint rule_book_version_document_is_object check (jsonb_typeof(document) = 'object'),
  constraint rule_book_version_recorded_by_not_blank check (recorded_by ~ '\S')
);
call fence('rule_book_version');
grant select, insert on rule_book_version to fbs_app;
