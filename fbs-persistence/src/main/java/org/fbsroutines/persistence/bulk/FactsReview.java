package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.StandingRules;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.store.Moments;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.routine.ArrivedFacts;
import org.fbsroutines.persistence.store.routine.SuspensionCause;
import org.fbsroutines.persistence.store.routine.SuspensionStore;
import org.fbsroutines.persistence.store.routine.TightenedRoutine;
import org.jdbi.v3.core.Handle;

/**
 * Screens the patients whose facts an import changed and suspends in their routines what tightened,
 * in the import's own transaction. Only patients with a current routine need it, and only what
 * tightened is held in memory.
 */
final class FactsReview {
  private final Handle handle;
  private final StandingRules standing;
  private final ImmutableList.Builder<TightenedRoutine> tightened = ImmutableList.builder();

  private FactsReview(Handle handle, StandingRules standing) {
    this.handle = handle;
    this.standing = standing;
  }

  /**
   * Reviews the routines.
   *
   * @param table the temporary table that names the patients
   * @return how many exercises were suspended
   */
  static long run(Handle handle, UUID run, Recording recording, String table, LocalDate day) {
    Optional<ClinicRules> rules = ClinicRules.read(handle);
    if (rules.isEmpty()) {
      return 0;
    }
    FactsReview review =
        new FactsReview(handle, new StandingRules(rules.get(), Moments.LATEST, day));
    new ArrivedFacts(handle).forEach(table, recording.at(), day, review::review);
    return new SuspensionStore(handle)
        .suspend(review.tightened.build(), SuspensionCause.importRun(run), recording)
        .size();
  }

  private void review(ArrivedFacts.Arrival arrival) {
    String patient = arrival.patientId();
    Screening screening =
        standing.screen(
            FactsJson.readStored(
                    "facts " + arrival.factsVersion() + " of " + patient, arrival.facts())
                .facts(),
            standing.instructions(handle, patient, patient).get(patient));
    String name = "routine " + arrival.routineVersion() + " of " + patient;
    TightenedRoutine.of(
            patient,
            arrival.routineVersion(),
            RoutineJson.DOCUMENT.read(name, arrival.routine()),
            screening)
        .ifPresent(tightened::add);
  }
}
