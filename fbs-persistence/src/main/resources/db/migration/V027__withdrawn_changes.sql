-- What an import stated and nobody has decided on is withdrawn with the import: it waits no longer, and
-- where the same comes again it is asked again. A record of a session waits beside facts, as the fact
-- "record" with all that the record states.
alter table queued_loosening
  drop constraint queued_loosening_decision_known,
  add constraint queued_loosening_decision_known
    check (decision in ('accepted', 'dismissed', 'withdrawn'));
create index queued_loosening_by_run on queued_loosening (clinic_id, run_id) where decision is null;
