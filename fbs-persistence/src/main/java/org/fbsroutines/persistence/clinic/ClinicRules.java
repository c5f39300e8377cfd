package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.patient.PossibleDays;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.fbsroutines.persistence.store.Moments;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.exercise.ExerciseOrigin;
import org.fbsroutines.persistence.store.exercise.ExerciseRow;
import org.fbsroutines.persistence.store.exercise.ExerciseStatus;
import org.fbsroutines.persistence.store.exercise.ExerciseStore;
import org.fbsroutines.persistence.store.exercise.NewExercise;
import org.fbsroutines.persistence.store.rulebook.RuleBookRow;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.fbsroutines.persistence.store.staging.ExerciseStaging;
import org.jdbi.v3.core.Handle;

/**
 * What a clinic screens its patients with, in the versions that are in force.
 *
 * @param catalogue the exercises whose demands are assessed, the standard ones first and in their
 *     order; the others can never be prescribed
 * @param catalogueRevision the revision of the clinic's catalogue; 0 for the standard's of no
 *     clinic
 * @param ruleBook the clinic's rule book
 * @param ruleBookVersion its version; 0 for the standard one of no clinic
 * @param screener decides by these rules
 */
public record ClinicRules(
    Catalogue catalogue,
    long catalogueRevision,
    RuleBook ruleBook,
    int ruleBookVersion,
    Screener screener) {
  private static final ClinicRules STANDARD =
      new ClinicRules(Catalogue.standard(), 0, RuleBook.standard(), 0, Screener.standard());

  /** Returns what the program brings along: the standard of no clinic, without a version. */
  public static ClinicRules standard() {
    return STANDARD;
  }

  /**
   * Reads what is in force now.
   *
   * @param handle inside the clinic
   * @return empty while the clinic has no rule book
   */
  public static Optional<ClinicRules> read(Handle handle) {
    return readAt(handle, Moments.LATEST);
  }

  /**
   * Reads what was in force at a moment.
   *
   * @param handle inside the clinic
   * @param moment what was recorded later is left out
   * @return empty if the clinic had no rule book then
   */
  public static Optional<ClinicRules> readAt(Handle handle, Instant moment) {
    long revision = new ExerciseStore(handle).revisionAt(moment);
    return new RuleBookStore(handle).at(moment).map(row -> of(handle, row, revision));
  }

  /**
   * Reads what is in force in these versions, whatever the clocks showed that recorded them.
   *
   * @param handle inside the clinic
   * @param ruleBookVersion version of the rule book
   * @param catalogueRevision revision of the catalogue
   * @return empty if the clinic has no such rule book
   */
  public static Optional<ClinicRules> readVersions(
      Handle handle, int ruleBookVersion, long catalogueRevision) {
    return new RuleBookStore(handle)
        .find(ruleBookVersion)
        .map(row -> of(handle, row, catalogueRevision));
  }

  private static ClinicRules of(Handle handle, RuleBookRow row, long revision) {
    Catalogue catalogue = catalogue(new ExerciseStore(handle).assessedAt(revision));
    RuleBook ruleBook = RuleBookJson.DOCUMENT.read("rule book " + row.version(), row.document());
    return new ClinicRules(
        catalogue, revision, ruleBook, row.version(), Screener.of(catalogue, ruleBook));
  }

  /**
   * Puts the standard catalogue and the standard rule book in force.
   *
   * @param handle inside the clinic
   * @param recording who does so
   */
  public static void storeStandard(Handle handle, Recording recording) {
    ExerciseStaging.store(
        handle,
        Catalogue.standard().exercises().stream().map(ClinicRules::standard).iterator(),
        recording);
    RuleBook standard = RuleBook.standard();
    new RuleBookStore(handle)
        .save(standard.name().english(), RuleBookJson.DOCUMENT.write(standard), recording);
  }

  /**
   * Finds an exercise of a clinic's catalogue, assessed or not.
   *
   * @param handle inside the clinic
   * @param id the exercise
   * @return the exercise, or empty where none is listed
   */
  public static Optional<Exercise> exercise(Handle handle, ExerciseId id) {
    return exercise(new ExerciseStore(handle), id.value());
  }

  /**
   * Reads what facts must keep to when somebody enters them.
   *
   * @param handle inside the clinic
   * @param today the day of the entry
   * @return the rule for patients whose birth is not known; every listed exercise can have been
   *     tried, assessed or not
   */
  public static EntryRule entryRule(Handle handle, LocalDate today) {
    return new EntryRule(
        PossibleDays.until(today),
        new ExerciseStore(handle)
            .listedIds().stream().map(ExerciseId::new).collect(ImmutableSet.toImmutableSet()));
  }

  /**
   * The first day after which a window of the rule book in force may still be open; of the standard
   * one where the clinic has none yet.
   *
   * @param handle inside the clinic
   * @param today the day of the question
   * @return the day
   */
  public static LocalDate windowsOpenSince(Handle handle, LocalDate today) {
    RuleBook ruleBook =
        new RuleBookStore(handle)
            .latest()
            .map(row -> RuleBookJson.DOCUMENT.read("rule book " + row.version(), row.document()))
            .orElseGet(RuleBook::standard);
    return today.minusDays(Math.max(0, ruleBook.longestWindow() - 1));
  }

  /** Returns a screener of these rules with a patient's instructions. */
  Screener screenerWith(ImmutableList<ClinicianInstruction> instructions) {
    return instructions.isEmpty()
        ? screener
        : Screener.of(catalogue, ClinicianInstruction.applyAll(ruleBook, catalogue, instructions));
  }

  private static Catalogue catalogue(ImmutableList<ExerciseRow> assessed) {
    Map<ExerciseId, Exercise> stored = new TreeMap<>();
    for (ExerciseRow row : assessed) {
      Exercise exercise = exercise(row);
      stored.put(exercise.id(), exercise);
    }
    Map<ExerciseId, Exercise> ordered = new LinkedHashMap<>();
    for (Exercise standard : Catalogue.standard().exercises()) {
      Exercise exercise = stored.get(standard.id());
      if (exercise != null) {
        ordered.put(exercise.id(), exercise);
      }
    }
    stored.forEach(ordered::putIfAbsent);
    return Catalogue.of(ImmutableList.copyOf(ordered.values()));
  }

  private static Optional<Exercise> exercise(ExerciseStore store, String id) {
    return store
        .find(id)
        .filter(row -> row.status() == ExerciseStatus.LISTED)
        .map(ClinicRules::exercise);
  }

  private static Exercise exercise(ExerciseRow row) {
    return ExerciseJson.STORED.read("exercise " + row.exerciseId(), row.document());
  }

  private static NewExercise standard(Exercise exercise) {
    return new NewExercise(
        exercise.id().value(),
        ExerciseOrigin.STANDARD,
        ExerciseStatus.LISTED,
        exercise.name().english(),
        exercise.demands().areAssessed(),
        exercise.provenance().licenceName(),
        exercise.provenance().origin(),
        ExerciseJson.STORED.write(exercise));
  }
}
