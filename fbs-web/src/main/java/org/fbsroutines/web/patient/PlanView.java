package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.DailyRoutine;
import org.fbsroutines.domain.care.Rest;
import org.fbsroutines.domain.care.RestingExercise;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.progress.Progress;
import org.fbsroutines.domain.progress.Step;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.UnlockStep;
import org.fbsroutines.domain.screening.UnlockTimeline;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.PatientDay;
import org.fbsroutines.web.chart.Chart;
import org.fbsroutines.web.chart.UnlockChart;

/**
 * Why each exercise is there, and what waits.
 *
 * @param day the patient's day
 * @param today what is to be done on it; empty where the routine is not for it
 * @param timeline when time alone changes what is decided
 * @param zone where the clinic's clocks are
 * @param says what is said
 */
public record PlanView(
    PatientDay day,
    Optional<DailyRoutine> today,
    ImmutableList<UnlockStep> timeline,
    ZoneId zone,
    Says says) {

  /** Returns what is approved; empty without a routine. */
  public Optional<ApprovedRoutine> routine() {
    return day.current().map(CurrentRoutine::routine);
  }

  /** Returns who approved it, when, and for which days; empty without a routine. */
  public Optional<String> approval() {
    return routine()
        .map(
            approved ->
                says.say(
                    "patient.plan.approval",
                    approved.approval().clinician(),
                    says.words().date(approved.approval().at().atZone(zone).toLocalDate()),
                    says.words().date(approved.period().startsOn()),
                    says.words().date(approved.period().endsOn())));
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
    return PauseView.of(day, says);
  }

  /** Returns whom to contact because of what is known; empty where nobody. */
  public Optional<ContactView> contact() {
    return ContactView.of(day.screening(), says);
  }

  /**
   * How much of an exercise is to be done: what was approved, or what pain left of it today.
   *
   * @param item the exercise
   * @return in words
   */
  public String dosage(RoutineItem item) {
    Dosage.Stated dosage = less(item).map(Progress::dosage).orElseGet(item::dosage);
    return says.words().capital(says.said(dosage.phrase()));
  }

  /**
   * Why it is not done today, or less of it than was approved.
   *
   * @param item the exercise
   * @return in words; empty where it is done as approved
   */
  public Optional<String> today(RoutineItem item) {
    return rest(item)
        .map(
            why ->
                says.say(
                    why == Rest.PAIN_NOT_TOLD ? "patient.rest.not-told" : "patient.plan.not-today"))
        .or(() -> less(item).map(progress -> says.say("patient.plan.less")));
  }

  private Optional<Rest> rest(RoutineItem item) {
    return today.flatMap(daily -> daily.resting(item.exercise())).map(RestingExercise::rest);
  }

  private Optional<Progress> less(RoutineItem item) {
    return today
        .filter(daily -> daily.resting(item.exercise()).isEmpty())
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

  /** Returns what is withheld, with its own reasons and when it may unlock. */
  public ImmutableList<Waiting> waiting() {
    ImmutableList<Waiting> all = all();
    ImmutableList<String> shared = shared(all);
    return all.stream()
        .map(
            waiting ->
                new Waiting(
                    waiting.name(),
                    waiting.reasons().stream()
                        .filter(reason -> !shared.contains(reason))
                        .collect(toImmutableList()),
                    waiting.unknown(),
                    waiting.when()))
        .collect(toImmutableList());
  }

  /** Returns the reasons that hold for everything that waits, to be told once. */
  public ImmutableList<String> shared() {
    return shared(all());
  }

  private static ImmutableList<String> shared(ImmutableList<Waiting> all) {
    return all.size() < 2
        ? ImmutableList.of()
        : all.get(0).reasons().stream()
            .filter(reason -> all.stream().allMatch(other -> other.reasons().contains(reason)))
            .collect(toImmutableList());
  }

  private ImmutableList<Waiting> all() {
    return Stream.concat(withheld().map(this::waiting), taken().map(this::taken))
        .collect(toImmutableList());
  }

  /** What was approved and waits for a new approval, although it is released as such. */
  private Stream<RoutineItem> taken() {
    return day.current().stream()
        .flatMap(
            current ->
                current.routine().items().stream()
                    .filter(item -> current.suspendedBy(day.screening()).contains(item.exercise())))
        .filter(
            item ->
                withheld().noneMatch(decision -> decision.exercise().id().equals(item.exercise())));
  }

  private Waiting taken(RoutineItem item) {
    return new Waiting(
        says.said(item.name()),
        ImmutableList.of(says.say("patient.rest.approval")),
        ImmutableList.of(),
        says.say("patient.plan.no-date"));
  }

  private Stream<ExerciseScreening> withheld() {
    return day.screening().exercises().stream()
        .filter(decision -> !decision.verdict().isReleasable());
  }

  private Waiting waiting(ExerciseScreening decision) {
    WhyNot why = WhyNot.of(decision, says);
    ImmutableList.Builder<String> reasons = ImmutableList.builder();
    reasons.addAll(why.reasons());
    if (why.isOpen()) {
      reasons.add(says.say("patient.plan.unknown"));
    }
    return new Waiting(
        says.said(decision.exercise().name()), reasons.build(), why.unknown(), when(decision));
  }

  private String when(ExerciseScreening decision) {
    return UnlockTimeline.release(timeline, decision)
        .map(
            step ->
                says.say(
                    step.after().isReleasable() ? "patient.plan.from" : "patient.plan.from-if",
                    says.words().date(step.date())))
        .orElseGet(() -> says.say("patient.plan.no-date"));
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
                                    says.said(decision.exercise().name()),
                                    Optional.of(step.date()),
                                    when(decision))))
            .collect(toImmutableList());
    return unlocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            UnlockChart.draw(
                new Chart.Caption(
                    "unlocks",
                    says.say("patient.plan.chart"),
                    says.say("patient.plan.chart-summary"),
                    ImmutableList.of(
                        says.say("patient.plan.exercise"), says.say("patient.plan.when"))),
                new UnlockChart.Signs(
                    says.say("patient.plan.chart-waiting"), says.say("patient.plan.chart-open")),
                day.date(),
                unlocks,
                this::shortDay));
  }

  private String shortDay(LocalDate date) {
    return DateTimeFormatter.ofPattern(
            says.say("patient.progress.short-day"), says.words().messages().language().locale())
        .format(date);
  }
}
