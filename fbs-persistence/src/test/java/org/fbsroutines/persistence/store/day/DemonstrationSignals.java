package org.fbsroutines.persistence.store.day;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.SafetyDecision;
import org.fbsroutines.domain.care.Signals;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;

/** What is noticed of the patient of the demonstration once more is stored. */
final class DemonstrationSignals {
  static final Instant THEN = Instant.parse("2027-01-01T09:00:00Z");
  static final Instant NOW = Instant.parse("2027-01-31T09:00:00Z");
  static final ImmutableSet<Question> EMERGENCIES = SafetyDecision.emergencies(RuleBook.standard());
  static final LocalDate TODAY = LocalDate.of(2027, 1, 31);

  private DemonstrationSignals() {}

  /** Everything in here is rolled back, so that each test begins with the demonstration alone. */
  static Signals after(TestDatabase server, ClinicId clinic, String... statements) {
    return server
        .database()
        .inClinic(
            clinic,
            handle -> {
              handle.savepoint("demonstration");
              Stream.of(statements).forEach(handle::execute);
              Signals signals =
                  new AttentionStore(handle)
                      .of(ImmutableList.of("demo"), TODAY, EMERGENCIES)
                      .get(0)
                      .signals();
              handle.rollbackToSavepoint("demonstration");
              return signals;
            });
  }

  static String session(String id, int revision, String exercise, LocalDate day, int pain) {
    return """
    insert into session_record (patient_id, record_id, revision, exercise_id, done_on, pain_after,
      settled_within_24_hours, persists_for_days, note, recorded_at, recorded_by)
    values ('demo', '%s', %d, '%s', '%s', %d, 'yes', 'no', '', now(), 'demo')
    """
        .formatted(id, revision, exercise, day, pain);
  }
}
