package org.fbsroutines.domain.care;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.CurrentDosage;
import org.fbsroutines.domain.progress.Progress;
import org.fbsroutines.domain.progress.Progression;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.progress.Step;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.routine.RoutineItem;

/**
 * What a day of an approved routine is worked out from.
 *
 * @param catalogue the clinic's exercises, for the dosage that the article states
 * @param tightened the exercises that the screening of the day no longer releases as approved
 * @param usualPain the patient's usual pain
 * @param painRule when pain rose too much
 * @param records what was done and felt since the routine began, in the latest revision
 */
public record DailyGrounds(
    Catalogue catalogue,
    ImmutableSet<ExerciseId> tightened,
    Known<PainScore> usualPain,
    PainRule painRule,
    ImmutableList<SessionRecord> records) {
  /** Refuses null. */
  public DailyGrounds {
    requireNonNull(catalogue, "catalogue");
    requireNonNull(tightened, "tightened");
    requireNonNull(usualPain, "usualPain");
    requireNonNull(painRule, "painRule");
    requireNonNull(records, "records");
  }

  /**
   * The same grounds with one record more.
   *
   * @param record what is to be taken as done and felt
   * @return the grounds
   */
  public DailyGrounds and(SessionRecord record) {
    return new DailyGrounds(
        catalogue,
        tightened,
        usualPain,
        painRule,
        ImmutableList.<SessionRecord>builder().addAll(records).add(record).build());
  }

  ImmutableMap<ExerciseId, Progress> progress(ApprovedRoutine routine, LocalDate date) {
    return routine.items().stream()
        .collect(
            ImmutableMap.toImmutableMap(
                RoutineItem::exercise, item -> progress(routine, item, date)));
  }

  private Progress progress(ApprovedRoutine routine, RoutineItem item, LocalDate date) {
    Optional<Dosage.Stated> stated =
        catalogue.find(item.exercise()).flatMap(exercise -> exercise.dosage().dosage().stated());
    return new Progression(painRule)
        .decide(
            new CurrentDosage(item.exercise(), item.dosage(), routine.period().startsOn(), stated),
            usualPain,
            records,
            date);
  }

  ImmutableMap<ExerciseId, NotToday> notToday(
      ApprovedRoutine routine, ImmutableMap<ExerciseId, Progress> progress, LocalDate date) {
    ImmutableMap.Builder<ExerciseId, NotToday> notToday = ImmutableMap.builder();
    ImmutableList<SessionRecord> asked = asked(routine, date);
    for (RoutineItem item : routine.items()) {
      Progress decided = Optional.ofNullable(progress.get(item.exercise())).orElseThrow();
      why(item.exercise(), decided, asked)
          .ifPresent(why -> notToday.put(item.exercise(), new NotToday(item, why, decided)));
    }
    return notToday.buildOrThrow();
  }

  private Optional<NotToday.Why> why(
      ExerciseId exercise, Progress progress, ImmutableList<SessionRecord> asked) {
    if (tightened.contains(exercise)) {
      return Optional.of(NotToday.Why.TIGHTENED);
    }
    if (progress.step() == Step.STOP) {
      return Optional.of(
          progress.referral() == Referral.NONE
              ? NotToday.Why.PAIN_TODAY
              : NotToday.Why.PAIN_FOR_DAYS);
    }
    return asked.stream()
        .filter(record -> record.pain().exercise().equals(exercise))
        .map(DailyGrounds::unsettled)
        .findFirst();
  }

  private static NotToday.Why unsettled(SessionRecord record) {
    return switch (record.pain().settledWithin24Hours()) {
      case NO -> NotToday.Why.PAIN_STILL_UP;
      case YES, UNKNOWN -> NotToday.Why.PAIN_NOT_REPORTED;
    };
  }

  ImmutableList<SessionRecord> asked(ApprovedRoutine routine, LocalDate date) {
    return records.stream()
        .filter(record -> !record.date().isBefore(routine.period().startsOn()))
        .filter(record -> Settling.isAskedAbout(painRule, usualPain, record, date))
        .collect(toImmutableList());
  }

  Optional<SessionRecord> done(ExerciseId exercise, PartOfDay part, LocalDate date) {
    return records.stream()
        .filter(record -> record.date().equals(date))
        .filter(record -> record.pain().exercise().equals(exercise))
        .filter(record -> record.partOfDay().equals(Optional.of(part)))
        .findFirst();
  }
}
