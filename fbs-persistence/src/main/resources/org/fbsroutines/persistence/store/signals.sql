-- Parameters: today, since (the moment from which things are news), patient ('' for all), flags and
-- concerning (the questions of the red flags and the answers that raise one), emergencies (those of
-- them that send a patient to emergency services).
with current_routine as (
  select patient_id, version, status, approved_at, starts_on, ends_on, document
  from routine
  where status in ('active', 'suspended') and (:patient = '' or patient_id = :patient)
), open_pause as (
  select patient_id, because from routine_pause
  where ended_at is null and (:patient = '' or patient_id = :patient)
), new_facts as (
  select patient_id from patient_facts
  where recorded_at >= :since and (:patient = '' or patient_id = :patient)
    and exists (select from unnest(:flags, :concerning) as flag (key, answer)
      where document -> 'answers' ->> flag.key = flag.answer)
  limit 1000
), newcomer as (
  select patient_id from patient
  where created_at >= :since and (:patient = '' or patient_id = :patient)
    and not exists (select from current_routine
      where current_routine.patient_id = patient.patient_id)
  order by created_at desc
  limit 1000
), in_care as (
  select patient_id from current_routine
  union select patient_id from open_pause
  union select patient_id from new_facts
  union select patient_id from newcomer
), known as (
  select in_care.patient_id, document
  from in_care cross join lateral (
    select document from patient_facts
    where patient_facts.patient_id = in_care.patient_id
    order by version desc limit 1) as latest
), flagged as (
  select patient_id from known
  where exists (select from unnest(:flags, :concerning) as flag (key, answer)
    where document -> 'answers' ->> flag.key = flag.answer)
  union
  select patient_id from open_pause where because = 'red-flag'
), done as (
  -- The latest revision of each record counts, on the day that it names.
  select session.patient_id, session.exercise_id, session.done_on, session.pain_after
  from session_record as session join in_care using (patient_id)
  where session.done_on between cast(:today as date) - 13 and :today
    and not exists (select from session_record as newer
      where newer.patient_id = session.patient_id and newer.record_id = session.record_id
        and newer.revision > session.revision)
), pain as (
  select patient_id,
    avg(pain_after) filter (where done_on > cast(:today as date) - 7) as lately,
    avg(pain_after) filter (where done_on <= cast(:today as date) - 7) as before,
    max(pain_after) filter (where done_on >= cast(:today as date) - 1) as worst
  from done group by patient_id
), out_of_routine as (
  select patient_id, exercise_id
  from suspended_item as item join current_routine using (patient_id)
  where item.routine_version = current_routine.version
), due as (
  -- As Adherence counts: the floor of each day, and the best days of the week.
  select patient_id, item ->> 'exercise' as exercise_id,
    cast(item #>> '{dosage,frequency,sessionsPerDay,floor}' as integer) as floor,
    coalesce(cast(item #>> '{dosage,frequency,daysPerWeek}' as integer), 7) as days
  from current_routine cross join lateral jsonb_array_elements(document -> 'items') as item
  where starts_on <= cast(:today as date) - 7 and ends_on >= cast(:today as date) - 1
    and not exists (select from open_pause
      where open_pause.patient_id = current_routine.patient_id)
    and not exists (select from out_of_routine
      where out_of_routine.patient_id = current_routine.patient_id
        and out_of_routine.exercise_id = item ->> 'exercise')
), counted as (
  select due.patient_id, due.exercise_id, due.floor, due.days,
    least(count(*), due.floor) as sessions,
    row_number() over (partition by due.patient_id, due.exercise_id
      order by least(count(*), due.floor) desc) as place
  from due join done using (patient_id, exercise_id)
  where done_on between cast(:today as date) - 7 and cast(:today as date) - 1
  group by due.patient_id, due.exercise_id, due.floor, due.days, done_on
), fulfilled as (
  select patient_id, sum(sessions) as sessions, count(*) filter (where sessions = floor) as reached
  from counted where place <= days group by patient_id
), asked as (
  select patient_id, sum(floor * days) as sessions, sum(days) as days from due group by patient_id
), last_check as (
  select distinct on (patient_id) patient_id, answers
  from safety_check join in_care using (patient_id)
  where answered_on between cast(:today as date) - 6 and :today
  order by patient_id, answered_on desc, recorded_at desc
), last_change as (
  select distinct on (patient_id, exercise_id) patient_id, exercise_id, verdict_before,
    verdict_after, started_at
  from verdict_change join rescreening using (rescreening_id) join in_care using (patient_id)
  where started_at >= :since
  order by patient_id, exercise_id, started_at desc
), released as (
  select patient_id, exercise_id
  from last_change join current_routine using (patient_id)
  where verdict_before in ('WITHHELD', 'INCOMPLETE') and verdict_after in ('ADAPTED', 'PERMITTED')
    and started_at > approved_at
), taken_out as (
  select patient_id, array_agg(exercise_id order by exercise_id) as exercises
  from out_of_routine group by patient_id
), unlocked as (
  select patient_id, array_agg(exercise_id order by exercise_id) as exercises
  from released group by patient_id
)
select patient.patient_id, patient.display_name, patient.demonstration,
  flagged.patient_id is not null as red_flag,
  coalesce((select bool_or(known.document -> 'answers' ->> flag.key = flag.answer)
    from unnest(:flags, :concerning) as flag (key, answer)
    where flag.key = any(:emergencies)), false) as emergency,
  (open_pause.patient_id is not null or current_routine.status is not distinct from 'suspended')
    as paused,
  pain.lately as pain_lately, pain.before as pain_before, pain.worst as pain_worst,
  cast(nullif(known.document ->> 'usualPain', 'unknown') as integer) as usual_pain,
  coalesce(taken_out.exercises, '{}') as suspended,
  asked.sessions as due, coalesce(fulfilled.sessions, 0) as done, asked.days as days_due,
  coalesce(fulfilled.reached, 0) as days_reached,
  -- A question that was left out stands in no answer.
  last_check.patient_id is not null
    and (coalesce(last_check.answers ->> 'fall', 'unknown') = 'unknown'
      or exists (select from unnest(:flags) as flag (key)
        where coalesce(last_check.answers -> 'signs' ->> flag.key, 'unknown') = 'unknown'))
    as check_incomplete,
  coalesce(unlocked.exercises, '{}') as unlocked,
  current_routine.ends_on,
  known.document is not null as facts_recorded
from in_care join patient using (patient_id)
  left join current_routine using (patient_id)
  left join known using (patient_id)
  left join flagged using (patient_id)
  left join open_pause using (patient_id)
  left join pain using (patient_id)
  left join taken_out using (patient_id)
  left join asked using (patient_id)
  left join fulfilled using (patient_id)
  left join last_check using (patient_id)
  left join unlocked using (patient_id)
