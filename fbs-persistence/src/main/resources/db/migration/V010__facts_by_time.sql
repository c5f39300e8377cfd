-- A block index scans every block it has not summarised yet, for each chunk of a pass once: after
-- many facts arrived, a pass took three times as long until PostgreSQL's own upkeep came round.
drop index patient_facts_recorded_lately;
create index patient_facts_by_recorded_at on patient_facts (clinic_id, recorded_at);
