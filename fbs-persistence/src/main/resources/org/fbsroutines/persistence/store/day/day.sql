-- Parameters: patient, today. A check comes as its columns in an array of texts, its moment in UTC; a
-- record as SessionRecordMapper reads it.
-- Of two checks at the same moment the one that raises a concern comes first.
select patient.patient_id, patient.display_name, patient.birth_date, patient.demonstration,
  patient.created_at, patient.created_by,
  facts.version as facts_version, cast(facts.document as text) as facts_document,
  (select array_agg(array[instruction_id, cast(document as text)]
      order by cast(substr(instruction_id, 3) as integer))
    from instruction
    where instruction.clinic_id = patient.clinic_id
      and instruction.patient_id = :patient and withdrawn_at is null) as instructions,
  routine.version as routine_version, routine.status,
  cast(routine.document as text) as routine_document, routine.approved_by, routine.approved_at,
  routine.facts_version as routine_facts, routine.catalogue_revision as routine_catalogue,
  routine.rule_book_version as routine_rule_book, routine.starts_on, routine.ends_on,
  (select array_agg(exercise_id order by exercise_id)
    from suspended_item
    where suspended_item.clinic_id = patient.clinic_id
      and suspended_item.patient_id = :patient and routine_version = routine.version) as suspended,
  pause.pause_id, pause.because, pause.detail, pause.began_at, pause.began_by,
  (select array[check_id, cast(answered_on as text), cast(answers as text), referral,
      to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), recorded_by]
    from safety_check
    where safety_check.clinic_id = patient.clinic_id
      and safety_check.patient_id = :patient and answered_on = :today
    order by recorded_at desc, referral = 'none', check_id limit 1) as latest_check,
  case when pause.pause_id is not null then
    (select array_agg(array[check_id, cast(answered_on as text), cast(answers as text), referral,
        to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), recorded_by]
        order by recorded_at desc, referral = 'none', check_id)
      from safety_check
      where safety_check.clinic_id = patient.clinic_id
        and safety_check.patient_id = :patient and recorded_at >= pause.began_at) end
    as checks_since_pause,
  clinic.clinic_id, clinic.name as clinic_name, clinic.telephone, clinic.country,
  clinic.emergency_number, clinic.time_zone, clinic.created_at as clinic_created_at,
  clinic.kind as clinic_kind,
  rule_book.version as rule_book, encode(rule_book.content_hash, 'hex') as rule_book_hash,
  rule_book.recorded_at as rule_book_recorded_at, catalogue.revision as catalogue,
  catalogue.recorded_at as catalogue_recorded_at,
  (select array_agg(array[record_id, cast(revision as text),
      cast(cast(extract(epoch from recorded_at) * 1000000 as bigint) as text), recorded_by,
      exercise_id, cast(done_on as text), part_of_day, cast(pain_before as text),
      cast(pain_after as text), settled_within_24_hours, persists_for_days, cast(effort as text),
      note] order by done_on, recorded_at, record_id)
    from session_record as r
    where r.clinic_id = patient.clinic_id and r.patient_id = :patient
      and done_on between routine.starts_on and :today and not exists (
        select from session_record as later
        where later.clinic_id = r.clinic_id and later.patient_id = r.patient_id
          and later.record_id = r.record_id and later.revision > r.revision)) as records
from patient
  join clinic using (clinic_id)
  left join lateral (
    select version, document from patient_facts
    where patient_facts.clinic_id = patient.clinic_id
      and patient_facts.patient_id = :patient
    order by version desc limit 1) as facts on true
  left join routine on routine.clinic_id = patient.clinic_id
    and routine.patient_id = patient.patient_id and routine.status = 'active'
  left join routine_pause as pause on pause.clinic_id = patient.clinic_id
    and pause.patient_id = patient.patient_id and pause.ended_at is null
  left join lateral (
    select version, content_hash, recorded_at from rule_book_version
    where rule_book_version.clinic_id = patient.clinic_id
    order by version desc limit 1) as rule_book on true
  left join lateral (
    select revision, recorded_at from catalogue_revision
    where catalogue_revision.clinic_id = patient.clinic_id
    order by revision desc limit 1) as catalogue on true
where patient.patient_id = :patient
