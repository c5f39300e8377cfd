package org.fbsroutines.persistence.clinic.prescribing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.jdbi.v3.core.Handle;

/**
 * A session as it is known now.
 *
 * @param record its latest revision
 * @param knownSince when the first revision was recorded that stated as much of the pain
 */
record FeltSession(SessionRecord record, Instant knownSince) {

  static ImmutableList<FeltSession> between(
      Handle handle, ClinicRules rules, PatientChart chart, LocalDate from, LocalDate to) {
    SessionRecordStore store = new SessionRecordStore(handle);
    PainRule painRule = rules.ruleBook().painRule();
    Known<PainScore> usualPain = chart.facts().usualPain();
    return store.between(chart.patient().patientId(), from, to).stream()
        .map(row -> new FeltSession(row.record(), knownSince(store, painRule, usualPain, row)))
        .collect(toImmutableList());
  }

  private static Instant knownSince(
      SessionRecordStore store,
      PainRule painRule,
      Known<PainScore> usualPain,
      SessionRecordRow latest) {
    PainResponse now = latest.record().pain();
    if (!latest.isCorrected() || !painRule.wasKnown(now, now, usualPain)) {
      return latest.recordedAt();
    }
    return store.history(latest.patientId(), latest.recordId()).stream()
        .filter(row -> painRule.wasKnown(row.record().pain(), now, usualPain))
        .findFirst()
        .orElse(latest)
        .recordedAt();
  }
}
