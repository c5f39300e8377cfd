package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.DailyRoutine;
import org.fbsroutines.domain.care.NotToday;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.progress.Progress;
import org.fbsroutines.domain.progress.Step;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.UnlockStep;
import org.fbsroutines.domain.screening.UnlockTimeline;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.web.chart.Chart;
import org.fbsroutines.web.chart.UnlockChart;
import org.fbsroutines.web.page.Localizer;

/**
 * Why each exercise is there, and what waits.
 *
 * @param day the patient's day
 * @param today what is to be done on it; empty where the routine is not for it
 * @param timeline when time alone changes what is decided
 * @param zone where the clinic's clocks are
 * @param words renders texts
 */
public record PlanView(
    PatientDay day,
    Optional<DailyRoutine> today,
    ImmutableList<UnlockStep> timeline,
    ZoneId zone,
    Localizer words) {

  /** Returns what is approved; empty without a routine. */
  public Optional<ApprovedRoutine> routine() {
    return day.current().map(CurrentRoutine::routine);
  }

  /** Returns who approved it, when, and for which days; empty without a routine. */
  public Optional<String> approval() {
    return routine()
        .map(
            approved ->
                words.say(
                    "patient.plan.approval",
                    approved.approval().clinician(),
                    words.date(approved.approval().at().atZone(zone).toLocalDate()),
                    words.date(approved.period().startsOn()),
                    words.date(approved.period().endsOn())));
  }

  /** Returns the exercises of the routine that what is known now still releases. */
  public ImmutableList<RoutineItem> items() {
    return day.current().stream()
        .flatMap(
            current ->
                current.routine().items().stream()
                    .filter(
                        item -> !current.suspendedBy(day.screening()).contains(item.exercise())))
        .collect(toImmutableList());
  }

  /** Returns why the whole routine is paused; empty where it is not. */
  public Optional<PauseView> pause() {
    return PauseView.of(day, words);
  }

  /** Returns whom to contact because of what is known; empty where nobody. */
  public Optional<ContactView> contact() {
    return ContactView.of(day.screening(), words);
  }

  /**
   * How much of an exercise is to be done: what was approved, or what pain left of it today.
   *
   * @param item the exercise
   * @return in words
   */
  public String dosage(RoutineItem item) {
    Dosage.Stated dosage = less(item).map(Progress::dosage).orElseGet(item::dosage);
    return words.capital(words.translate(dosage.phrase()));
  }

  /**
   * Why it is not done today, or less of it than was approved.
   *
   * @param item the exercise
   * @return in words; empty where it is done as approved
   */
  public Optional<String> today(RoutineItem item) {
    return whyNot(item)
        .map(
            why ->
                words.say(
                    why == NotToday.Why.PAIN_NOT_REPORTED
                        ? "patient.not-today.not-reported"
                        : "patient.plan.not-today"))
        .or(() -> less(item).map(progress -> words.say("patient.plan.less")));
  }

  private Optional<NotToday.Why> whyNot(RoutineItem item) {
    return today.flatMap(daily -> daily.notToday(item.exercise())).map(NotToday::why);
  }

  private Optional<Progress> less(RoutineItem item) {
    return today
        .filter(daily -> daily.notToday(item.exercise()).isEmpty())
        .map(daily -> daily.progress().get(item.exercise()))
        .filter(progress -> progress.step() == Step.REDUCE);
  }

  /**
   * An exercise that waits.
   *
   * @param name the exercise
   * @param reasons why, in plain words
   * @param unknown what the clinic does not know yet; empty for nothing, or more than a few things
   * @param when when it may unlock, and what else it waits for
   */
  public record Waiting(
      String name, ImmutableList<String> reasons, ImmutableList<String> unknown, String when) {}

  /** The same before it is rendered. */
  private record Held(Text name, WhyNot why, String when) {}

  /** Returns what is withheld, with its own reasons and when it may unlock. */
  public ImmutableList<Waiting> waiting() {
    ImmutableList<Held> held = held();
    ImmutableSet<PatientReason> shared = shared(held);
    return held.stream()
        .map(
            one ->
                new Waiting(
                    words.translate(one.name()),
                    PatientReason.once(
                        one.why().reasons().stream().filter(reason -> !shared.contains(reason)),
                        words),
                    PatientReason.once(one.why().unknown().stream(), words),
                    one.when()))
        .collect(toImmutableList());
  }

  /** Returns the reasons that hold for everything that waits, to be stated once. */
  public ImmutableList<String> shared() {
    return PatientReason.once(shared(held()).stream(), words);
  }

  private static ImmutableSet<PatientReason> shared(ImmutableList<Held> held) {
    return held.size() < 2
        ? ImmutableSet.of()
        : held.get(0).why().reasons().stream()
            .filter(reason -> held.stream().allMatch(one -> one.why().reasons().contains(reason)))
            .collect(toImmutableSet());
  }

  private ImmutableList<Held> held() {
    return Stream.concat(withheld().map(this::held), suspended().map(this::held))
        .collect(toImmutableList());
  }

  /** What was approved and waits for a new approval, although it is released as such. */
  private Stream<RoutineItem> suspended() {
    return day.current().stream()
        .flatMap(
            current ->
                current.routine().items().stream()
                    .filter(item -> current.suspendedBy(day.screening()).contains(item.exercise())))
        .filter(
            item ->
                withheld().noneMatch(decision -> decision.exercise().id().equals(item.exercise())));
  }

  private Held held(RoutineItem item) {
    return new Held(
        item.name(),
        new WhyNot(
            ImmutableList.of(new PatientReason.OfPage("patient.not-today.approval")),
            ImmutableList.of()),
        words.say("patient.plan.no-date"));
  }

  private Stream<ExerciseScreening> withheld() {
    return day.screening().exercises().stream()
        .filter(decision -> !decision.verdict().isReleasable());
  }

  private Held held(ExerciseScreening decision) {
    return new Held(decision.exercise().name(), WhyNot.of(decision), when(decision));
  }

  private String when(ExerciseScreening decision) {
    return UnlockTimeline.release(timeline, decision)
        .map(
            step ->
                words.say(
                    step.after().isReleasable() ? "patient.plan.from" : "patient.plan.from-if",
                    words.date(step.date())))
        .orElseGet(() -> words.say("patient.plan.no-date"));
  }

  /** Returns the time until exercises may unlock as a chart; empty where no time alone helps. */
  public Optional<Chart> unlocks() {
    ImmutableList<UnlockChart.Unlock> unlocks =
        withheld()
            .flatMap(
                decision ->
                    UnlockTimeline.release(timeline, decision).stream()
                        .map(
                            step ->
                                new UnlockChart.Unlock(
                                    words.translate(decision.exercise().name()),
                                    Optional.of(step.date()),
                                    when(decision))))
            .collect(toImmutableList());
    return unlocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            UnlockChart.draw(
                new Chart.Caption(
                    "unlocks",
                    words.say("patient.plan.chart"),
                    words.say("patient.plan.chart-summary"),
                    ImmutableList.of(
                        words.say("patient.plan.exercise"), words.say("patient.plan.when"))),
                new UnlockChart.Signs(
                    words.say("patient.plan.chart-waiting"), words.say("patient.plan.chart-open")),
                day.date(),
                unlocks,
                words::shortDay));
  }
}
