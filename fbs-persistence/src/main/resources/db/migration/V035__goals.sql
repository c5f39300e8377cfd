-- What patients want to be able to do again, in their own words, and by which day. Words and day never
-- change; the patient closes a goal. A goal releases nothing and is never compared with a dosage.
create table goal (
  clinic_id uuid not null,
  patient_id text not null,
  goal_id uuid not null,
  words text not null,
  by_day date not null,
  set_at timestamptz not null,
  outcome text,
  closed_at timestamptz,
  constraint goal_pk primary key (clinic_id, patient_id, goal_id),
  constraint goal_patient_fk foreign key (clinic_id, patient_id) references patient,
  constraint goal_words_plausible check (words ~ '\S' and char_length(words) <= 200),
  constraint goal_outcome_known check (outcome in ('reached', 'given-up')),
  constraint goal_closed_with_outcome check ((outcome is null) = (closed_at is null))
);
call fence('goal');
grant select, insert, update (outcome, closed_at) on goal to fbs_app;
