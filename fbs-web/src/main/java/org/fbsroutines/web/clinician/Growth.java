package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.progress.Prescribed;
import org.fbsroutines.domain.progress.Progress;
import org.fbsroutines.domain.progress.Progression;
import org.fbsroutines.domain.progress.Raise;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.progress.Step;
import org.fbsroutines.domain.restriction.PainRule;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.store.RoutineStatus;
import org.fbsroutines.persistence.store.SessionRecordRow;
import org.fbsroutines.persistence.store.SessionRecordStore;
import org.jdbi.v3.core.Handle;

/**
 * What the pain and the sessions done say about the dosages of the current routine. Nothing of it
 * happens before a clinician accepts it.
 *
 * @param current the routine
 * @param steps an exercise each, without those taken out
 */
public record Growth(CurrentRoutine current, ImmutableList<NextStep> steps) {
  /** The step that takes what the pain rule leaves. */
  static final String LESS = "LESS";

  private static final int WEEKS = 8;

  /**
   * What may happen to the dosage of an exercise.
   *
   * @param item what is prescribed now
   * @param progress what was decided, and why
   * @param isPaused whether the routine rests, so that nothing of it grows
   */
  public record NextStep(RoutineItem item, Progress progress, boolean isPaused) {

    /** Returns whether the pain rule leaves less than is prescribed. */
    public boolean isLess() {
      return progress.step() == Step.STOP || progress.step() == Step.REDUCE;
    }

    /** Returns whether there is something to accept. */
    public boolean isOpen() {
      return isLess() || (progress.step() == Step.RAISE && !isPaused);
    }

    /** The dosage that accepting a choice leads to; empty where it is none of the choices. */
    Optional<Dosage.Stated> accepted(String choice) {
      return progress.step() == Step.RAISE
          ? progress.raises().stream()
              .filter(raise -> isOpen())
              .filter(raise -> raise.variable().name().equals(choice))
              .map(Raise::dosage)
              .findFirst()
          : Optional.of(progress.dosage()).filter(less -> isOpen() && choice.equals(LESS));
    }
  }

  /** Reads what was done and decides about every exercise of the current routine. */
  static Growth read(
      Handle handle,
      PatientRecord record,
      CurrentRoutine current,
      ImmutableList<RoutineVersion> versions,
      LocalDate today) {
    ImmutableList<SessionRecord> done =
        new SessionRecordStore(handle)
            .between(current.row().patientId(), today.minusWeeks(WEEKS), today).stream()
                .map(SessionRecordRow::record)
                .collect(ImmutableList.toImmutableList());
    Progression progression = new Progression(PainRule.of(record.rules().ruleBook()));
    return new Growth(
        current,
        current.standing().stream()
            .map(
                item ->
                    new NextStep(
                        item,
                        progression.decide(
                            prescribed(record, item, versions),
                            record.chart().facts().usualPain(),
                            done,
                            today),
                        current.row().status() == RoutineStatus.SUSPENDED))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Prescribed prescribed(
      PatientRecord record, RoutineItem item, ImmutableList<RoutineVersion> versions) {
    return new Prescribed(
        item.exercise(),
        item.dosage(),
        since(item, versions),
        record
            .rules()
            .catalogue()
            .find(item.exercise())
            .flatMap(exercise -> exercise.dosage().dosage().stated()));
  }

  /** The first day of the first of the versions without a break that have this dosage. */
  private static LocalDate since(RoutineItem item, ImmutableList<RoutineVersion> versions) {
    return versions.stream()
        .takeWhile(
            version ->
                version
                    .item(item.exercise())
                    .filter(then -> then.dosage().equals(item.dosage()))
                    .isPresent())
        .map(version -> version.routine().period().startsOn())
        .reduce((later, earlier) -> earlier)
        .orElseGet(() -> versions.get(0).routine().period().startsOn());
  }

  /** What is decided about an exercise; empty where the routine has it not. */
  Optional<NextStep> of(ExerciseId exercise) {
    return steps.stream().filter(step -> step.item().exercise().equals(exercise)).findFirst();
  }

  /** The dosage that a choice leads to; empty where nothing of the kind is open. */
  Optional<Dosage.Stated> accepted(ExerciseId exercise, String choice) {
    return of(exercise).flatMap(step -> step.accepted(choice));
  }

  /** The current prescription with one dosage changed. */
  ImmutableList<PrescribedItem> with(ExerciseId exercise, Dosage.Stated changed) {
    return steps.stream()
        .map(NextStep::item)
        .map(
            item ->
                new PrescribedItem(
                    item.exercise(),
                    item.exercise().equals(exercise) ? changed : item.dosage(),
                    item.overrideReason()))
        .collect(ImmutableList.toImmutableList());
  }
}
