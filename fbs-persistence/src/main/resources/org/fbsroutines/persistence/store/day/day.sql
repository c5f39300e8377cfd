-- The days of the patients of the clinic that was entered. Each part is found by its patient, so that it is
-- looked for after the patient was found. Parameters, earliest and latest, between which today is. Of the
-- checks come those of these days and those since the pause, of the records those up to the latest. A part
-- that is no row of patient, routine or pause comes as an array of texts, a moment as its microseconds since
-- 1970, a record as SessionRecordMapper reads it. The fewer columns go through the joins, the less the server
-- has to set up for each query.
-- Of two checks at the same moment the one that raises a concern comes first.
select patient.patient_id, patient.display_name, patient.birth_date, patient.demonstration,
  patient.created_at, patient.created_by,
  (select array[cast(version as text), cast(document as text)]
    from patient_facts as facts where facts.patient_id = patient.patient_id
    order by version desc limit 1) as facts,
  (select array_agg(array[instruction_id, cast(document as text)]
      order by cast(substr(instruction_id, 3) as integer))
    from instruction
    where instruction.patient_id = patient.patient_id and withdrawn_at is null) as instructions,
  routine.version as routine_version, routine.status,
  cast(routine.document as text) as routine_document, routine.approved_by, routine.approved_at,
  routine.facts_version as routine_facts, routine.catalogue_revision as routine_catalogue,
  routine.rule_book_version as routine_rule_book, routine.starts_on, routine.ends_on,
  (select array_agg(exercise_id order by exercise_id)
    from suspended_item as item
    where item.patient_id = patient.patient_id and routine_version = routine.version) as suspended,
  pause.pause_id, pause.because, pause.detail, pause.began_at, pause.began_by,
  (select array_agg(array[check_id, cast(answered_on as text), cast(answers as text), referral,
      cast(cast(extract(epoch from recorded_at) * 1000000 as bigint) as text), recorded_by]
      order by recorded_at desc, referral = 'none', check_id)
    from safety_check as answered
    where answered.patient_id = patient.patient_id
      and answered_on >= case when pause.pause_id is null then :earliest else date '-infinity' end
      and (answered_on between :earliest and :latest or recorded_at >= pause.began_at)) as checks,
  (select array[cast(clinic_id as text), name, telephone, country, emergency_number, time_zone,
      cast(cast(extract(epoch from created_at) * 1000000 as bigint) as text), kind]
    from clinic where clinic.clinic_id = patient.clinic_id) as clinic,
  (select array[cast(version as text), encode(content_hash, 'hex'),
      cast(cast(extract(epoch from recorded_at) * 1000000 as bigint) as text)]
    from rule_book_version as book where book.clinic_id = patient.clinic_id
    order by version desc limit 1) as rule_book,
  (select array[cast(revision as text),
      cast(cast(extract(epoch from recorded_at) * 1000000 as bigint) as text)]
    from catalogue_revision as catalogue where catalogue.clinic_id = patient.clinic_id
    order by revision desc limit 1) as catalogue,
  (select array_agg(array[cast(goal_id as text), words, cast(by_day as text)] order by by_day, goal_id)
    from goal where goal.patient_id = patient.patient_id and outcome is null) as goals,
  (select array_agg(array[record_id, cast(revision as text),
      cast(cast(extract(epoch from recorded_at) * 1000000 as bigint) as text), recorded_by,
      exercise_id, cast(done_on as text), part_of_day, cast(pain_before as text),
      cast(pain_after as text), settled_within_24_hours, persists_for_days, cast(effort as text),
      note, done, cast(repetitions as text), cast(seconds as text)] order by done_on, recorded_at, record_id)
    from session_record as r
    where r.patient_id = patient.patient_id
      and done_on between routine.starts_on and :latest and not taken_back and not exists (
        select from session_record as later
        where later.patient_id = r.patient_id
          and later.record_id = r.record_id and later.revision > r.revision)) as records
from patient
  left join routine on routine.patient_id = patient.patient_id and routine.status = 'active'
  left join routine_pause as pause
    on pause.patient_id = patient.patient_id and pause.ended_at is null
