-- Parameters: today, since (the moment from which things are news), patient ('' for all), flags and
-- concerning (the questions of the red flags and the answers that raise one), emergencies (those of
-- them that send a patient to emergency services).
with current_routine as (
  select patient_id, version, approved_at, starts_on, ends_on, document
  from routine
  where status = 'active' and (:patient = '' or patient_id = :patient)
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
), unconfirmed as (
  select patient_id, count(*) as changes
  from (
    select patient_id from queued_loosening where decision is null
    union all select patient_id from coded_entry where is_unread) as waiting
  where :patient = '' or patient_id = :patient
  group by patient_id
  limit 1000
), in_care as (
  select patient_id from current_routine
  union select patient_id from open_pause
  union select patient_id from new_facts
  union select patient_id from newcomer
  union select patient_id from unconfirmed
  union select patient_id from patient where patient_id = :patient
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
), limited as (
  -- As Limitations reads them: by the words, whichever version of the facts states them.
  select patient_id from known join current_routine using (patient_id)
  where exists (
    select from jsonb_array_elements_text(
        case jsonb_typeof(known.document -> 'limitations')
          when 'array' then known.document -> 'limitations' else '[]' end) as words
    where not exists (select from limitation_read as reading
      where reading.patient_id = known.patient_id
        and reading.limitation_hash = sha256(convert_to(words, 'UTF8'))))
), done as (
  -- The latest revision of each record counts, on the day that it names. A session of which several
  -- records came in counts once, with the most pain of them; without a part of the day, as
  -- Adherence counts, each record stands for a session.
  select session.patient_id, session.exercise_id, session.done_on,
    max(session.pain_after) as pain_after
  from session_record as session join in_care using (patient_id)
  where session.done_on between cast(:today as date) - 13 and :today
    and not exists (select from session_record as newer
      where newer.patient_id = session.patient_id and newer.record_id = session.record_id
        and newer.revision > session.revision)
  group by session.patient_id, session.exercise_id, session.done_on, session.part_of_day,
    case when session.part_of_day is null then session.record_id end
), pain as (
  select patient_id,
    avg(pain_after) filter (where done_on > cast(:today as date) - 7) as lately,
    avg(pain_after) filter (where done_on <= cast(:today as date) - 7) as before,
    max(pain_after) filter (where done_on >= cast(:today as date) - 1) as worst
  from done group by patient_id
), suspended_now as (
  select patient_id, exercise_id
  from suspended_item as item join current_routine using (patient_id)
  where item.routine_version = current_routine.version
), approved as (
  select patient_id, version, document, starts_on, ends_on,
    cast(approved_at at time zone time_zone as date) as approved_on
  from routine join in_care using (patient_id) join clinic using (clinic_id)
), in_force as (
  -- From the day of its approval a version stands in for the one before, whenever it begins.
  select patient_id, version, document,
    greatest(starts_on, case when version > 1 then approved_on end) as first_day,
    least(ends_on,
      lead(approved_on) over (partition by patient_id order by version) - 1) as last_day
  from approved
), judged as (
  -- The days of the last seven on which a version was in force, once there was one a week ago:
  -- approving it again forgives none of them.
  select patient_id, version, document,
    greatest(first_day, cast(:today as date) - 7) as first_day,
    least(last_day, cast(:today as date) - 1) as last_day
  from in_force
  where greatest(first_day, cast(:today as date) - 7) <= least(last_day, cast(:today as date) - 1)
    and exists (select from in_force as earlier
      where earlier.patient_id = in_force.patient_id and earlier.first_day <= earlier.last_day
        and earlier.first_day <= cast(:today as date) - 7
        and earlier.last_day >= cast(:today as date) - 13)
    and not exists (select from open_pause where open_pause.patient_id = in_force.patient_id)
), due as (
  select patient_id, item ->> 'exercise' as exercise_id, first_day, last_day,
    cast(item #>> '{dosage,frequency,sessionsPerDay,floor}' as integer) as floor,
    coalesce(cast(item #>> '{dosage,frequency,daysPerWeek}' as integer), 7)
      * (last_day - first_day + 1) as sevenths
  from judged cross join lateral jsonb_array_elements(document -> 'items') as item
  where not exists (select from suspended_item
      where suspended_item.patient_id = judged.patient_id
        and suspended_item.routine_version = judged.version
        and suspended_item.exercise_id = item ->> 'exercise')
    and not exists (select from suspended_now
      where suspended_now.patient_id = judged.patient_id
        and suspended_now.exercise_id = item ->> 'exercise')
), asked_of_exercise as (
  -- As Adherence counts: the floor of each day, and the best days of the week.
  select patient_id, exercise_id, sum(sevenths) / 7 as days,
    sum(sevenths) / 7 * sum(sevenths * floor) / sum(sevenths) as sessions
  from due group by patient_id, exercise_id
), counted as (
  select due.patient_id, due.exercise_id, due.floor, least(count(*), due.floor) as sessions,
    row_number() over (partition by due.patient_id, due.exercise_id
      order by least(count(*), due.floor) desc, due.floor) as place
  from due join done using (patient_id, exercise_id)
  where done_on between first_day and last_day
  group by due.patient_id, due.exercise_id, due.floor, done_on
), fulfilled as (
  select patient_id, sum(counted.sessions) as sessions,
    count(*) filter (where counted.sessions = floor) as reached
  from counted join asked_of_exercise using (patient_id, exercise_id)
  where place <= days group by patient_id
), asked as (
  select patient_id, sum(sessions) as sessions, sum(days) as days
  from asked_of_exercise group by patient_id having sum(days) > 0
), last_check as (
  -- However long ago: what was left open stays open until it is answered.
  select in_care.patient_id, answers
  from in_care cross join lateral (
    select answers from safety_check
    where safety_check.patient_id = in_care.patient_id and answered_on <= :today
    order by answered_on desc, recorded_at desc limit 1) as latest
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
), suspended as (
  select patient_id, array_agg(exercise_id order by exercise_id) as exercises
  from suspended_now group by patient_id
), unlocked as (
  select patient_id, array_agg(exercise_id order by exercise_id) as exercises
  from released group by patient_id
)
select patient.patient_id, patient.display_name, patient.demonstration,
  flagged.patient_id is not null as red_flag,
  coalesce((select bool_or(known.document -> 'answers' ->> flag.key = flag.answer)
    from unnest(:flags, :concerning) as flag (key, answer)
    where flag.key = any(:emergencies)), false) as emergency,
  open_pause.patient_id is not null as paused,
  pain.lately as pain_lately, pain.before as pain_before, pain.worst as pain_worst,
  cast(nullif(known.document ->> 'usualPain', 'unknown') as integer) as usual_pain,
  coalesce(suspended.exercises, '{}') as suspended,
  limited.patient_id is not null as limitation_unread,
  coalesce(unconfirmed.changes, 0) as unconfirmed,
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
  left join suspended using (patient_id)
  left join limited using (patient_id)
  left join unconfirmed using (patient_id)
  left join asked using (patient_id)
  left join fulfilled using (patient_id)
  left join last_check using (patient_id)
  left join unlocked using (patient_id)
