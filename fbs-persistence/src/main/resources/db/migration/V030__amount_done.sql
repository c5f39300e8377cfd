-- How much of an exercise was done: what the patient stated, and what the player counted beside it, which
-- corrects nothing. Null where it was not stated, as in every record of before: such a session counts as
-- done, one of which nothing was done does not. A record that its patient took back stays with all that it
-- stated, and its latest revision says that it no longer counts.
alter table session_record
  add column done text,
  add column repetitions integer,
  add column seconds integer,
  add column taken_back boolean not null default false,
  add constraint session_record_done_known check (done in ('all', 'part', 'none')),
  add constraint session_record_counts_plausible
    check (repetitions between 0 and 10000 and seconds between 0 and 86400),
  add constraint session_record_taken_back_later check (not taken_back or revision > 1);
