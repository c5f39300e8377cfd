-- The application looks by its own login whether the schema is its own, without the owner's.
grant select (installed_rank, version, success) on flyway_schema_history to fbs_app;

-- What is written to find out whether the database takes changes. A sequence, since setting it leaves no
-- dead rows behind, however often that is.
create sequence write_probe;
grant update on sequence write_probe to fbs_app;
