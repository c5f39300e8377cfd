package org.fbsroutines.domain.progress;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;
import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.condition.Truth;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/**
 * How a dosage grows and shrinks: by the pain rule (R37) it stops or shrinks at once; after seven
 * days at one dosage, done and tolerated, one thing of it may grow by a tenth (R38). Growing is
 * only ever proposed, and what is not known never lets a dosage grow.
 *
 * @param painRule when pain rose too much
 */
public record Progression(PainRule painRule) {
  /** Refuses null. */
  public Progression {
    requireNonNull(painRule, "painRule");
  }

  /** The fewest days at one dosage (SFH, ETG). */
  public static final int DAYS_AT_ONE_DOSAGE = 7;

  /** Returns the keys of all texts of progress, for translations. */
  public static ImmutableList<Key> keys() {
    return ProgressWords.KEYS;
  }

  private static final int REDUCED_PERCENT = 80;
  private static final String PAIN_RULE = "R37";
  private static final String GROWTH_RULE = "R38";

  private static final ImmutableList<Citation> PAIN_SOURCES =
      ImmutableList.of(
          Sources.MVMT.whole(),
          Sources.CAIRN.whole(),
          Sources.SILB.whole(),
          Sources.OSTELO.whole(),
          Sources.ETG.whole(),
          Sources.DESIGN.whole());

  private static final ImmutableList<Citation> GROWTH_SOURCES =
      ImmutableList.of(
          Sources.SFH.whole(), Sources.ETG.whole(), Sources.IENG.whole(), seed("L22.1"));

  /**
   * Decides about one exercise.
   *
   * @param prescribed what the patient does now
   * @param usualPain the patient's usual pain
   * @param records the sessions done; those of other exercises, of other days than from {@code
   *     since} to {@code today} are left aside
   * @param today the day of the decision
   * @return what to do, and why
   */
  public Progress decide(
      CurrentDosage prescribed,
      Known<PainScore> usualPain,
      List<SessionRecord> records,
      LocalDate today) {
    ImmutableList<SessionRecord> own =
        records.stream()
            .filter(record -> record.pain().exercise().equals(prescribed.exercise()))
            .filter(record -> !record.date().isBefore(prescribed.since()))
            .filter(record -> !record.date().isAfter(today))
            .sorted(Comparator.comparing(SessionRecord::date))
            .collect(toImmutableList());
    return flare(prescribed, usualPain, own, today)
        .or(() -> undecided(prescribed, usualPain, own))
        .or(() -> tooEarly(prescribed, own, today))
        .orElseGet(() -> growth(prescribed));
  }

  private Optional<Progress> flare(
      CurrentDosage prescribed,
      Known<PainScore> usualPain,
      ImmutableList<SessionRecord> records,
      LocalDate today) {
    ImmutableList<SessionRecord> flares = judged(records, usualPain, Truth.TRUE);
    if (flares.isEmpty()) {
      return Optional.empty();
    }
    Dosage.Stated less = prescribed.dosage().scaled(REDUCED_PERCENT);
    Optional<SessionRecord> lasting =
        flares.stream().filter(record -> record.pain().persistsForDays() == Answer.YES).findFirst();
    if (lasting.isPresent()) {
      return Optional.of(
          paused(
              Step.STOP, less, Referral.CLINIC, ProgressWords.painForDays(lasting.get().date())));
    }
    LocalDate latest = flares.get(flares.size() - 1).date();
    return Optional.of(
        latest.equals(today)
            ? paused(Step.STOP, less, Referral.NONE, ProgressWords.STOP_TODAY.text())
            : paused(Step.REDUCE, less, Referral.NONE, ProgressWords.painRose(latest)));
  }

  private Optional<Progress> undecided(
      CurrentDosage prescribed, Known<PainScore> usualPain, ImmutableList<SessionRecord> records) {
    return judged(records, usualPain, Truth.UNKNOWN).stream()
        .findFirst()
        .map(
            record ->
                hold(
                    prescribed, PAIN_RULE, ProgressWords.painUnknown(record.date()), PAIN_SOURCES));
  }

  private ImmutableList<SessionRecord> judged(
      ImmutableList<SessionRecord> records, Known<PainScore> usualPain, Truth truth) {
    return records.stream()
        .filter(record -> painRule.flared(record.pain(), usualPain) == truth)
        .collect(toImmutableList());
  }

  private static Optional<Progress> tooEarly(
      CurrentDosage prescribed, ImmutableList<SessionRecord> records, LocalDate today) {
    long days = ChronoUnit.DAYS.between(prescribed.since(), today);
    if (days < DAYS_AT_ONE_DOSAGE) {
      return Optional.of(
          hold(
              prescribed,
              GROWTH_RULE,
              ProgressWords.holdUntil(prescribed.since().plusDays(DAYS_AT_ONE_DOSAGE)),
              GROWTH_SOURCES));
    }
    Adherence adherence =
        Adherence.ofRecords(
            prescribed.dosage().frequency(),
            today.minusDays(DAYS_AT_ONE_DOSAGE),
            DAYS_AT_ONE_DOSAGE,
            prescribed.exercise(),
            records);
    return adherence.isFull()
        ? Optional.empty()
        : Optional.of(
            hold(prescribed, GROWTH_RULE, ProgressWords.belowTheFloor(adherence), GROWTH_SOURCES));
  }

  private static Progress growth(CurrentDosage prescribed) {
    ImmutableList<Raise> steps =
        Stream.of(Variable.values())
            .flatMap(
                variable ->
                    variable.raise(prescribed.dosage()).stream()
                        .map(dosage -> new Raise(variable, dosage)))
            .collect(toImmutableList());
    ImmutableList<Raise> within =
        steps.stream()
            .filter(raise -> prescribed.stated().map(raise.dosage()::isWithin).orElse(true))
            .collect(toImmutableList());
    if (!within.isEmpty()) {
      return new Progress(
          Step.RAISE,
          prescribed.dosage(),
          within,
          Referral.NONE,
          ImmutableList.of(
              new ProgressFinding(GROWTH_RULE, ProgressWords.RAISE.text(), GROWTH_SOURCES)));
    }
    return hold(
        prescribed,
        GROWTH_RULE,
        steps.isEmpty() ? ProgressWords.STEP_TOO_LARGE.text() : ProgressWords.NO_MORE.text(),
        GROWTH_SOURCES);
  }

  private static Progress hold(
      CurrentDosage prescribed, String rule, Text why, ImmutableList<Citation> citations) {
    return new Progress(
        Step.HOLD,
        prescribed.dosage(),
        ImmutableList.of(),
        Referral.NONE,
        ImmutableList.of(new ProgressFinding(rule, why, citations)));
  }

  private static Progress paused(Step step, Dosage.Stated less, Referral referral, Text why) {
    return new Progress(
        step,
        less,
        ImmutableList.of(),
        referral,
        ImmutableList.of(new ProgressFinding(PAIN_RULE, why, PAIN_SOURCES)));
  }
}
