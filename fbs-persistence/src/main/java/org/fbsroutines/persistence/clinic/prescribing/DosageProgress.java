package org.fbsroutines.persistence.clinic.prescribing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.CurrentDosage;
import org.fbsroutines.domain.progress.Progress;
import org.fbsroutines.domain.progress.Progression;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.RoutineVersion;
import org.jdbi.v3.core.Handle;

/**
 * What the pain and the sessions done imply of each dosage that was ever prescribed to a patient,
 * whether its exercise stands in the routine, is suspended in it or was left out.
 *
 * @param rules what the clinic screens with
 * @param usualPain the patient's usual pain
 * @param versions every version of the routine, the latest first
 * @param done what was done since the first of them began
 * @param today the day
 */
record DosageProgress(
    ClinicRules rules,
    Known<PainScore> usualPain,
    ImmutableList<RoutineVersion> versions,
    ImmutableList<FeltSession> done,
    LocalDate today) {

  static DosageProgress read(
      Handle handle,
      ClinicRules rules,
      PatientChart chart,
      ImmutableList<RoutineVersion> versions,
      LocalDate today) {
    return new DosageProgress(
        rules,
        chart.facts().usualPain(),
        versions,
        versions.isEmpty()
            ? ImmutableList.of()
            : FeltSession.between(handle, rules, chart, earliest(versions.stream()), today),
        today);
  }

  /** Returns what the pain rule leaves (R37) of every exercise of which the pain rose. */
  ImmutableMap<ExerciseId, Dosage.Stated> lessened() {
    ImmutableMap.Builder<ExerciseId, Dosage.Stated> less = ImmutableMap.builder();
    RoutineItem.lastOfEach(Lists.transform(versions, version -> version.routine().items()))
        .forEach(
            (exercise, item) -> {
              Progress progress = of(item);
              if (progress.isLess()) {
                less.put(exercise, progress.dosage());
              }
            });
    return less.buildOrThrow();
  }

  /**
   * What follows for one dosage. What pain of before asked for less of is not lessened once more
   * when a clinician has done so.
   *
   * @param item the exercise as it was prescribed last
   */
  Progress of(RoutineItem item) {
    ImmutableList<RoutineVersion> alike = alike(item);
    CurrentDosage prescribed =
        new CurrentDosage(item.exercise(), item.dosage(), earliest(alike.stream()), stated(item));
    Progression progression = new Progression(rules.ruleBook().painRule());
    Instant approved = alike.get(alike.size() - 1).row().approvedAt();
    Progress all = progression.decide(prescribed, usualPain, records(done.stream()), today);
    Progress since =
        progression.decide(
            prescribed,
            usualPain,
            records(done.stream().filter(session -> !session.knownSince().isBefore(approved))),
            today);
    return all.isLess() && !since.isLess()
        ? new Progress(all.step(), item.dosage(), all.raises(), all.referral(), all.findings())
        : all;
  }

  private static ImmutableList<SessionRecord> records(Stream<FeltSession> sessions) {
    return sessions.map(FeltSession::record).collect(toImmutableList());
  }

  private Optional<Dosage.Stated> stated(RoutineItem item) {
    return rules
        .catalogue()
        .find(item.exercise())
        .flatMap(exercise -> exercise.dosage().dosage().stated());
  }

  /** The latest versions with the exercise that have this dosage without a break. */
  private ImmutableList<RoutineVersion> alike(RoutineItem item) {
    return versions.stream()
        .dropWhile(version -> version.item(item.exercise()).isEmpty())
        .takeWhile(
            version ->
                version
                    .item(item.exercise())
                    .filter(then -> then.dosage().equals(item.dosage()))
                    .isPresent())
        .collect(toImmutableList());
  }

  /** A later version may begin before the one that it replaces. */
  private static LocalDate earliest(Stream<RoutineVersion> versions) {
    return versions
        .map(version -> version.routine().period().startsOn())
        .min(LocalDate::compareTo)
        .orElseThrow();
  }
}
