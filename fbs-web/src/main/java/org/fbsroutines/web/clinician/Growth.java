package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainScore;
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
import org.fbsroutines.persistence.store.RoutinePauseStore;
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

  /**
   * What may happen to the dosage of an exercise.
   *
   * @param item what is prescribed now
   * @param progress what was decided, and why
   * @param isPaused whether the routine rests, so that nothing of it grows
   */
  public record NextStep(RoutineItem item, Progress progress, boolean isPaused) {

    /** Returns whether the pain rule leaves less than was prescribed when the pain rose. */
    public boolean isLess() {
      return Growth.isLess(progress);
    }

    /** Returns whether there is something to accept. */
    public boolean isOpen() {
      return isLess()
          ? !progress.dosage().equals(item.dosage())
          : progress.step() == Step.RAISE && !isPaused;
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
    String patientId = current.row().patientId();
    LocalDate first = earliest(versions.stream());
    boolean isPaused =
        current.row().status() == RoutineStatus.SUSPENDED
            || new RoutinePauseStore(handle).open(patientId).isPresent();
    ImmutableList<SessionRecordRow> done =
        new SessionRecordStore(handle).between(patientId, first, today);
    return new Growth(
        current,
        current.standing().stream()
            .map(
                item -> new NextStep(item, progress(record, item, versions, done, today), isPaused))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * What pain of before asked for less of is not lessened once more when a clinician has done so.
   */
  private static Progress progress(
      PatientRecord record,
      RoutineItem item,
      ImmutableList<RoutineVersion> versions,
      ImmutableList<SessionRecordRow> done,
      LocalDate today) {
    ImmutableList<RoutineVersion> alike = alike(item, versions);
    Prescribed prescribed =
        new Prescribed(
            item.exercise(), item.dosage(), earliest(alike.stream()), stated(record, item));
    Progression progression = new Progression(PainRule.of(record.rules().ruleBook()));
    Known<PainScore> usual = record.chart().facts().usualPain();
    Instant approved = alike.get(alike.size() - 1).row().approvedAt();
    Progress all = progression.decide(prescribed, usual, records(done.stream()), today);
    Progress since =
        progression.decide(
            prescribed,
            usual,
            records(done.stream().filter(row -> !row.recordedAt().isBefore(approved))),
            today);
    return isLess(all) && !isLess(since)
        ? new Progress(all.step(), item.dosage(), all.raises(), all.referral(), all.findings())
        : all;
  }

  private static ImmutableList<SessionRecord> records(Stream<SessionRecordRow> rows) {
    return rows.map(SessionRecordRow::record).collect(ImmutableList.toImmutableList());
  }

  private static boolean isLess(Progress progress) {
    return progress.step() == Step.STOP || progress.step() == Step.REDUCE;
  }

  private static Optional<Dosage.Stated> stated(PatientRecord record, RoutineItem item) {
    return record
        .rules()
        .catalogue()
        .find(item.exercise())
        .flatMap(exercise -> exercise.dosage().dosage().stated());
  }

  /** The versions without a break that have this dosage, the latest first. */
  private static ImmutableList<RoutineVersion> alike(
      RoutineItem item, ImmutableList<RoutineVersion> versions) {
    return versions.stream()
        .takeWhile(
            version ->
                version
                    .item(item.exercise())
                    .filter(then -> then.dosage().equals(item.dosage()))
                    .isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  /** A later version may begin before the one that it replaces. */
  private static LocalDate earliest(Stream<RoutineVersion> versions) {
    return versions
        .map(version -> version.routine().period().startsOn())
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /** What is decided about an exercise; empty where the routine has it not. */
  Optional<NextStep> of(ExerciseId exercise) {
    return steps.stream().filter(step -> step.item().exercise().equals(exercise)).findFirst();
  }

  /** Returns what the pain rule leaves, where the pain rose. */
  ImmutableMap<ExerciseId, Dosage.Stated> lessened() {
    return steps.stream()
        .filter(NextStep::isLess)
        .collect(
            ImmutableMap.toImmutableMap(
                step -> step.item().exercise(), step -> step.progress().dosage()));
  }

  /** The current prescription after one step; of the others what the pain rule leaves. */
  ImmutableList<PrescribedItem> with(
      NextStep accepted, Dosage.Stated changed, Optional<String> reason) {
    return steps.stream()
        .map(
            step ->
                step.equals(accepted)
                    ? new PrescribedItem(step.item().exercise(), changed, reason)
                    : new PrescribedItem(
                        step.item().exercise(),
                        step.isLess() ? step.progress().dosage() : step.item().dosage(),
                        step.item().overrideReason()))
        .collect(ImmutableList.toImmutableList());
  }
}
