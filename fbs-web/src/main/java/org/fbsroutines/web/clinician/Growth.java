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

    /** Returns whether there is something to accept. */
    public boolean isOpen() {
      return switch (progress.step()) {
        case STOP, REDUCE -> true;
        case RAISE -> !isPaused;
        case HOLD -> false;
      };
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

  /** Decides about every exercise of the current routine. */
  static Growth of(
      Workbench bench,
      CurrentRoutine current,
      ImmutableList<RoutineVersion> versions,
      ImmutableList<SessionRecord> records,
      LocalDate today) {
    Progression progression = new Progression(PainRule.of(bench.record().rules().ruleBook()));
    return new Growth(
        current,
        current.routine().items().stream()
            .filter(item -> !current.suspended().contains(item.exercise()))
            .map(
                item ->
                    new NextStep(
                        item,
                        progression.decide(
                            prescribed(bench, item, versions),
                            bench.record().chart().facts().usualPain(),
                            records,
                            today),
                        current.row().status() == RoutineStatus.SUSPENDED))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Prescribed prescribed(
      Workbench bench, RoutineItem item, ImmutableList<RoutineVersion> versions) {
    return new Prescribed(
        item.exercise(),
        item.dosage(),
        since(item, versions),
        bench
            .record()
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

  /** The current prescription with one dosage changed; empty where nothing of the kind is open. */
  Optional<ImmutableList<PrescribedItem>> accept(ExerciseId exercise, String choice) {
    Optional<Dosage.Stated> dosage =
        steps.stream()
            .filter(step -> step.item().exercise().equals(exercise))
            .flatMap(step -> step.accepted(choice).stream())
            .findFirst();
    return dosage.map(
        changed ->
            steps.stream()
                .map(NextStep::item)
                .map(
                    item ->
                        new PrescribedItem(
                            item.exercise(),
                            item.exercise().equals(exercise) ? changed : item.dosage(),
                            item.overrideReason()))
                .collect(ImmutableList.toImmutableList()));
  }
}
