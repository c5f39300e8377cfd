package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.GrowthHold;
import org.fbsroutines.domain.care.NextStep;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.Prescribed;
import org.fbsroutines.domain.progress.Progress;
import org.fbsroutines.domain.progress.Progression;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.restriction.PainRule;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.RoutineItem;
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
  /**
   * Reads what was done and decides about every exercise of the current routine.
   *
   * @param handle inside the clinic
   * @param rules what the clinic screens with
   * @param chart what is known of the patient
   * @param current the routine
   * @param versions every version of it, the latest first
   * @param hold what stands in the way of more
   * @param today the day
   * @return what may come next
   */
  static Growth read(
      Handle handle,
      ClinicRules rules,
      PatientChart chart,
      CurrentRoutine current,
      ImmutableList<RoutineVersion> versions,
      GrowthHold hold,
      LocalDate today) {
    ImmutableList<SessionRecordRow> done =
        new SessionRecordStore(handle)
            .between(current.row().patientId(), earliest(versions.stream()), today);
    return new Growth(
        current,
        current.standing().stream()
            .map(
                item ->
                    new NextStep(item, progress(rules, chart, item, versions, done, today), hold))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * What pain of before asked for less of is not lessened once more when a clinician has done so.
   */
  private static Progress progress(
      ClinicRules rules,
      PatientChart chart,
      RoutineItem item,
      ImmutableList<RoutineVersion> versions,
      ImmutableList<SessionRecordRow> done,
      LocalDate today) {
    ImmutableList<RoutineVersion> alike = alike(item, versions);
    Prescribed prescribed =
        new Prescribed(
            item.exercise(), item.dosage(), earliest(alike.stream()), stated(rules, item));
    Progression progression = new Progression(PainRule.of(rules.ruleBook()));
    Known<PainScore> usual = chart.facts().usualPain();
    Instant approved = alike.get(alike.size() - 1).row().approvedAt();
    Progress all = progression.decide(prescribed, usual, records(done.stream()), today);
    Progress since =
        progression.decide(
            prescribed,
            usual,
            records(done.stream().filter(row -> !row.recordedAt().isBefore(approved))),
            today);
    return all.isLess() && !since.isLess()
        ? new Progress(all.step(), item.dosage(), all.raises(), all.referral(), all.findings())
        : all;
  }

  private static ImmutableList<SessionRecord> records(Stream<SessionRecordRow> rows) {
    return rows.map(SessionRecordRow::record).collect(ImmutableList.toImmutableList());
  }

  private static Optional<Dosage.Stated> stated(ClinicRules rules, RoutineItem item) {
    return rules
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

  /**
   * What is decided about an exercise.
   *
   * @param exercise the exercise
   * @return empty where the routine does not have it
   */
  public Optional<NextStep> of(ExerciseId exercise) {
    return steps.stream().filter(step -> step.item().exercise().equals(exercise)).findFirst();
  }

  /** Returns what the pain rule leaves, where the pain rose. */
  public ImmutableMap<ExerciseId, Dosage.Stated> lessened() {
    return steps.stream()
        .filter(NextStep::isLess)
        .collect(
            ImmutableMap.toImmutableMap(
                step -> step.item().exercise(), step -> step.progress().dosage()));
  }

  /**
   * The current prescription after one step; of the others what the pain rule leaves.
   *
   * @param accepted the step
   * @param changed its dosage
   * @param reason why that may be more than is stated or borne, where it needs a reason
   * @return what to prescribe
   */
  public ImmutableList<PrescribedItem> with(
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
