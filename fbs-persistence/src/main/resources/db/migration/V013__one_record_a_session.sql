-- A patient records an exercise once in a part of a day, from however many pages. What came before, and
-- what comes by an import under the ids of another system, is left as it is.
alter table session_record add column sole boolean not null default false;
create unique index session_record_sole on session_record
  (clinic_id, patient_id, exercise_id, done_on, part_of_day)
  where sole and revision = 1 and part_of_day is not null;
