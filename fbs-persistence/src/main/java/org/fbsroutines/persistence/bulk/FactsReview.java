package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.RoutineReview;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.StandingRules;
import org.fbsroutines.persistence.format.FactsJson;
import org.fbsroutines.persistence.format.RoutineJson;
import org.fbsroutines.persistence.store.ArrivedFacts;
import org.fbsroutines.persistence.store.AuditStore;
import org.fbsroutines.persistence.store.Moments;
import org.fbsroutines.persistence.store.NewAuditEntry;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.SuspendedItemRow;
import org.jdbi.v3.core.Handle;

/**
 * Screens the patients whose facts an import changed and takes out of their routines what
 * tightened, in the import's own transaction. Only patients with a current routine need it.
 */
final class FactsReview {
  private final Handle handle;
  private final UUID run;
  private final Recording recording;
  private final ArrivedFacts arrived;
  private long suspended;

  private FactsReview(Handle handle, UUID run, Recording recording) {
    this.handle = handle;
    this.run = run;
    this.recording = recording;
    this.arrived = new ArrivedFacts(handle);
  }

  /**
   * Reviews the routines.
   *
   * @param table the temporary table that names the patients
   * @return how many exercises were taken out
   */
  static long run(Handle handle, UUID run, Recording recording, String table, LocalDate day) {
    Optional<ClinicRules> rules = ClinicRules.read(handle);
    if (rules.isEmpty()) {
      return 0;
    }
    FactsReview review = new FactsReview(handle, run, recording);
    StandingRules standing = new StandingRules(rules.get(), Moments.LATEST, day);
    review.arrived.forEach(table, recording.at(), day, arrival -> review.review(arrival, standing));
    return review.suspended;
  }

  private void review(ArrivedFacts.Arrival arrival, StandingRules standing) {
    String patient = arrival.patientId();
    Screening screening =
        standing.screen(
            FactsJson.readStored(
                    "facts " + arrival.factsVersion() + " of " + patient, arrival.facts())
                .facts(),
            standing.instructions(handle, patient, patient).get(patient));
    String name = "routine " + arrival.routineVersion() + " of " + patient;
    ImmutableList.Builder<String> out = ImmutableList.builder();
    for (ExerciseId exercise :
        RoutineReview.paused(RoutineJson.read(name, arrival.routine()), screening)) {
      if (arrived.suspend(run, item(arrival, exercise, screening))) {
        out.add(exercise.value());
      }
    }
    audit(arrival, out.build());
  }

  private SuspendedItemRow item(
      ArrivedFacts.Arrival arrival, ExerciseId exercise, Screening screening) {
    return new SuspendedItemRow(
        arrival.patientId(),
        arrival.routineVersion(),
        exercise.value(),
        recording.at(),
        screening
            .find(exercise)
            .map(ExerciseScreening::limitedBy)
            .orElse(ImmutableSet.of())
            .asList());
  }

  private void audit(ArrivedFacts.Arrival arrival, ImmutableList<String> exercises) {
    if (exercises.isEmpty()) {
      return;
    }
    suspended += exercises.size();
    new AuditStore(handle)
        .append(
            new NewAuditEntry(
                recording.at(),
                recording.by(),
                "suspend-exercises",
                "patient",
                arrival.patientId(),
                "{\"routine\": %d, \"exercises\": \"%s\", \"importRun\": \"%s\"}"
                    .formatted(arrival.routineVersion(), String.join(" ", exercises), run)));
  }
}
