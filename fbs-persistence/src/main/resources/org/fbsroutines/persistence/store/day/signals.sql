-- Parameters: patients (their ids), today, news_days (for how many days something is news), flags and
-- concerning (the questions of the red flags and the answers that raise one), emergencies (those of
-- them that send a patient to emergency services).
--
-- Every table is asked for the ids themselves, and what belongs to one row of a patient is a subselect
-- that gives one value: so no plan reads more of a clinic than these patients, whatever its statistics.
-- Each part is materialized, so that it is computed once whatever it is joined with.
with zone as materialized (
  select time_zone from clinic
  where clinic_id = cast(nullif(current_setting('fbs.clinic', true), '') as uuid)
), chosen as materialized (
  select patient_id, display_name, demonstration,
    cast(created_at at time zone time_zone as date) as came_on
  from patient cross join zone
  where patient_id = any(:patients)
), current_routine as materialized (
  select patient_id, version, approved_at, starts_on, ends_on, document
  from routine
  -- Not by the index on the status, which would read everybody in care.
  where patient_id = any(:patients) and status || '' = 'active'
), open_pause as materialized (
  select patient_id, because from routine_pause
  where ended_at is null and patient_id = any(:patients)
), flagged_news as materialized (
  -- The latest day on which facts with a red flag came.
  select patient_id, (
      select max(cast(recorded_at at time zone time_zone as date)) from patient_facts
      where patient_facts.patient_id = chosen.patient_id
        and exists (select from unnest(:flags, :concerning) as flag (key, answer)
          where document -> 'answers' ->> flag.key = flag.answer)) as came_on
  from chosen cross join zone
), unconfirmed as materialized (
  select patient_id, count(*) as changes
  from (
    select patient_id from queued_loosening
    where decision is null and patient_id = any(:patients)
    union all
    select patient_id from coded_entry
    where is_unread and patient_id = any(:patients)) as waiting
  group by patient_id
), known as materialized (
  select chosen.patient_id, document
  from chosen cross join lateral (
    select document from patient_facts
    where patient_facts.patient_id = chosen.patient_id
    order by version desc limit 1) as latest
), flagged as materialized (
  select patient_id from known
  where exists (select from unnest(:flags, :concerning) as flag (key, answer)
    where document -> 'answers' ->> flag.key = flag.answer)
  union
  select patient_id from open_pause where because = 'red-flag'
), limited as materialized (
  -- As Limitations reads them: by the words, whichever version of the facts states them.
  select patient_id from known join current_routine using (patient_id)
  where exists (
    select from jsonb_array_elements_text(
        case jsonb_typeof(known.document -> 'limitations')
          when 'array' then known.document -> 'limitations' else '[]' end) as words
    where (select true from limitation_read as reading
      where reading.patient_id = known.patient_id
        and reading.limitation_hash = sha256(convert_to(words, 'UTF8'))) is null)
), done as materialized (
  -- The latest revision of each record counts, on the day that it names. A session of which several
  -- records came in counts once, with the most pain of them; without a part of the day, as
  -- Adherence counts, each record stands for a session. One that was left out does not count, but its
  -- pain does.
  select session.patient_id, session.exercise_id, session.done_on,
    max(session.pain_after) as pain_after,
    bool_or(session.done is distinct from 'none') as counts
  from session_record as session
  where session.patient_id = any(:patients)
    and session.done_on between cast(:today as date) - 13 and :today
    and not session.taken_back
    and session.revision = (select max(newer.revision) from session_record as newer
      where newer.patient_id = session.patient_id and newer.record_id = session.record_id)
  group by session.patient_id, session.exercise_id, session.done_on, session.part_of_day,
    case when session.part_of_day is null then session.record_id end
), pain as materialized (
  select patient_id,
    avg(pain_after) filter (where done_on > cast(:today as date) - 7) as lately,
    avg(pain_after) filter (where done_on <= cast(:today as date) - 7) as before,
    max(pain_after) filter (where done_on >= cast(:today as date) - 1) as worst
  from done group by patient_id
), suspended_ever as materialized (
  select patient_id, routine_version, exercise_id from suspended_item
  where patient_id = any(:patients)
), suspended_now as materialized (
  select patient_id, exercise_id
  from suspended_ever as item join current_routine using (patient_id)
  where item.routine_version = current_routine.version
), approved as materialized (
  select patient_id, version, document, starts_on, ends_on,
    cast(approved_at at time zone time_zone as date) as approved_on
  from routine cross join zone
  where patient_id = any(:patients)
), in_force as materialized (
  -- From the day of its approval a version stands in for the one before, whenever it begins.
  select patient_id, version, document,
    greatest(starts_on, case when version > 1 then approved_on end) as first_day,
    least(ends_on,
      lead(approved_on) over (partition by patient_id order by version) - 1) as last_day
  from approved
), judged as materialized (
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
), due as materialized (
  select patient_id, item ->> 'exercise' as exercise_id, first_day, last_day,
    cast(item #>> '{dosage,frequency,sessionsPerDay,floor}' as integer) as floor,
    coalesce(cast(item #>> '{dosage,frequency,daysPerWeek}' as integer), 7)
      * (last_day - first_day + 1) as sevenths
  from judged cross join lateral jsonb_array_elements(document -> 'items') as item
  where not exists (select from suspended_ever
      where suspended_ever.patient_id = judged.patient_id
        and suspended_ever.routine_version = judged.version
        and suspended_ever.exercise_id = item ->> 'exercise')
    and not exists (select from suspended_now
      where suspended_now.patient_id = judged.patient_id
        and suspended_now.exercise_id = item ->> 'exercise')
), asked_of_exercise as materialized (
  -- As Adherence counts: the floor of each day, and the best days of the week.
  select patient_id, exercise_id, sum(sevenths) / 7 as days,
    sum(sevenths) / 7 * sum(sevenths * floor) / sum(sevenths) as sessions
  from due group by patient_id, exercise_id
), counted as materialized (
  select due.patient_id, due.exercise_id, due.floor, least(count(*), due.floor) as sessions,
    row_number() over (partition by due.patient_id, due.exercise_id
      order by least(count(*), due.floor) desc, due.floor) as place
  from due join done using (patient_id, exercise_id)
  where counts and done_on between first_day and last_day
  group by due.patient_id, due.exercise_id, due.floor, done_on
), fulfilled as materialized (
  select patient_id, sum(counted.sessions) as sessions,
    count(*) filter (where counted.sessions = floor) as reached
  from counted join asked_of_exercise using (patient_id, exercise_id)
  where place <= days group by patient_id
), asked as materialized (
  select patient_id, sum(sessions) as sessions, sum(days) as days
  from asked_of_exercise group by patient_id having sum(days) > 0
), last_check as materialized (
  -- However long ago: what was left open stays open until it is answered.
  select chosen.patient_id, answers
  from chosen cross join lateral (
    select answers from safety_check
    where safety_check.patient_id = chosen.patient_id and answered_on <= :today
    order by answered_on desc, recorded_at desc limit 1) as latest
), last_change as materialized (
  select distinct on (patient_id, exercise_id) patient_id, exercise_id, verdict_before,
    verdict_after, started_at
  from verdict_change join rescreening using (rescreening_id)
  where patient_id = any(:patients)
    and rescreening_id = any(array(select rescreening_id from rescreening cross join zone
      where started_at >=
        cast(cast(:today as date) - :news_days as timestamp) at time zone time_zone))
  order by patient_id, exercise_id, started_at desc
), released as materialized (
  select patient_id, exercise_id
  from last_change join current_routine using (patient_id)
  where verdict_before in ('WITHHELD', 'INCOMPLETE') and verdict_after in ('ADAPTED', 'PERMITTED')
    and started_at > approved_at
), suspended as materialized (
  select patient_id, array_agg(exercise_id order by exercise_id) as exercises
  from suspended_now group by patient_id
), unlocked as materialized (
  select patient_id, array_agg(exercise_id order by exercise_id) as exercises
  from released group by patient_id
)
select chosen.patient_id, chosen.display_name, chosen.demonstration,
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
  known.document is not null as facts_recorded,
  current_routine.patient_id is not null or open_pause.patient_id is not null as in_care,
  (select true from session_record
      where session_record.patient_id = chosen.patient_id
        and done_on >= cast(:today as date) - 13 limit 1) is not null
    or (select true from safety_check
      where safety_check.patient_id = chosen.patient_id and answered_on > :today limit 1) is not null
    as days_matter,
  greatest(chosen.came_on, flagged_news.came_on) + :news_days as news_until
from chosen
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
  left join flagged_news using (patient_id)
