package org.fbsroutines.persistence.rescreening;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.persistence.clinic.RoutineVersion;
import org.fbsroutines.persistence.clinic.StandingRules;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.patient.InstructionRow;
import org.fbsroutines.persistence.store.patient.KnownFacts;
import org.fbsroutines.persistence.store.patient.PatientFactsStore;
import org.fbsroutines.persistence.store.rescreening.PatientVerdictChange;
import org.fbsroutines.persistence.store.rescreening.RescreeningChunk;
import org.fbsroutines.persistence.store.rescreening.RescreeningCounts;
import org.fbsroutines.persistence.store.rescreening.RescreeningResults;
import org.fbsroutines.persistence.store.rescreening.RescreeningRow;
import org.fbsroutines.persistence.store.rescreening.RescreeningStore;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.fbsroutines.persistence.store.routine.SuspensionCause;
import org.fbsroutines.persistence.store.routine.SuspensionStore;
import org.fbsroutines.persistence.store.routine.TightenedRoutine;
import org.jdbi.v3.core.Handle;

/** One chunk of a pass, from the facts read to the changes and suspensions stored. */
final class ChunkWork {
  private final Handle handle;
  private final RescreeningRow pass;
  private final RescreeningChunk chunk;
  private final StandingRules now;
  private final Optional<Before> before;
  private final ImmutableListMultimap<String, InstructionRow> instructions;
  private final ImmutableMap<String, RoutineRow> routines;
  private final List<PatientVerdictChange> changes = new ArrayList<>();
  private final List<TightenedRoutine> tightenedRoutines = new ArrayList<>();
  private long patients;
  private long tightened;
  private long loosened;

  private ChunkWork(
      Handle handle,
      RescreeningRow pass,
      RescreeningChunk chunk,
      StandingRules now,
      Optional<StandingRules> previous) {
    this.handle = handle;
    this.pass = pass;
    this.chunk = chunk;
    this.now = now;
    this.before = previous.map(rules -> Before.read(handle, rules, chunk));
    this.instructions = now.instructions(handle, chunk.firstPatientId(), chunk.lastPatientId());
    this.routines =
        Maps.uniqueIndex(
            new RoutineStore(handle).currentBetween(chunk.firstPatientId(), chunk.lastPatientId()),
            RoutineRow::patientId);
  }

  /** What the pass before decided, computed anew from what was recorded by then. */
  private record Before(
      StandingRules rules,
      ImmutableListMultimap<String, InstructionRow> instructions,
      ImmutableMap<String, KnownFacts> superseded) {

    static Before read(Handle handle, StandingRules rules, RescreeningChunk chunk) {
      return new Before(
          rules,
          rules.instructions(handle, chunk.firstPatientId(), chunk.lastPatientId()),
          Maps.uniqueIndex(
              new PatientFactsStore(handle)
                  .supersededSince(rules.moment(), chunk.firstPatientId(), chunk.lastPatientId()),
              KnownFacts::patientId));
    }

    /** Empty where nothing was known of the patient then. */
    Optional<Screening> screen(KnownFacts latest, PatientFacts latestFacts) {
      return factsThen(latest, latestFacts)
          .map(facts -> rules.screen(facts, instructions.get(latest.patientId())));
    }

    private Optional<PatientFacts> factsThen(KnownFacts latest, PatientFacts latestFacts) {
      return latest.recordedAt().isAfter(rules.moment())
          ? Optional.ofNullable(superseded.get(latest.patientId())).map(ChunkWork::facts)
          : Optional.of(latestFacts);
    }
  }

  /** Does a chunk that this transaction has claimed. */
  static void run(
      Handle handle,
      RescreeningRow pass,
      RescreeningChunk chunk,
      StandingRules now,
      Optional<StandingRules> previous,
      Instant at) {
    ChunkWork work = new ChunkWork(handle, pass, chunk, now, previous);
    new PatientFactsStore(handle)
        .forEachFactsAt(now.moment(), chunk.firstPatientId(), chunk.lastPatientId(), work::screen);
    work.store(at);
  }

  private void screen(KnownFacts row) {
    String patientId = row.patientId();
    PatientFacts facts = facts(row);
    Screening screening = now.screen(facts, instructions.get(patientId));
    patients++;
    before
        .flatMap(then -> then.screen(row, facts))
        .ifPresent(then -> compare(patientId, then, screening));
    RoutineRow routine = routines.get(patientId);
    if (routine != null && isDue(routine)) {
      review(routine, screening);
    }
  }

  /** One that was approved after the moment may be based on facts that this pass does not know. */
  private boolean isDue(RoutineRow routine) {
    return !routine.approvedAt().isAfter(now.moment()) && !routine.endsOn().isBefore(now.day());
  }

  private static PatientFacts facts(KnownFacts row) {
    return FactsJson.readStored("facts " + row.version() + " of " + row.patientId(), row.document())
        .facts();
  }

  private void compare(String patientId, Screening then, Screening screening) {
    ImmutableList<VerdictChange> found = VerdictChange.ofVerdicts(then, screening);
    tightened += found.stream().anyMatch(VerdictChange::isTightening) ? 1 : 0;
    loosened += found.stream().anyMatch(VerdictChange::isLoosening) ? 1 : 0;
    found.forEach(change -> changes.add(new PatientVerdictChange(patientId, change)));
  }

  private void review(RoutineRow routine, Screening screening) {
    TightenedRoutine.of(
            routine.patientId(), routine.version(), RoutineVersion.of(routine).routine(), screening)
        .ifPresent(tightenedRoutines::add);
  }

  /** Suspends at the end: from then on other chunks wait to write to the audit log. */
  private void store(Instant at) {
    if (!changes.isEmpty()) {
      new RescreeningResults(handle).addChanges(pass.rescreeningId(), changes);
    }
    int suspended =
        new SuspensionStore(handle)
            .suspend(
                ImmutableList.copyOf(tightenedRoutines),
                SuspensionCause.rescreening(pass.rescreeningId()),
                new Recording(pass.startedBy(), at))
            .size();
    new RescreeningStore(handle)
        .done(
            pass.rescreeningId(),
            chunk.chunk(),
            new RescreeningCounts(patients, tightened, loosened, suspended),
            at);
  }
}
