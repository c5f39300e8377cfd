package org.fbsroutines.domain.routine;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.text.Text;

/**
 * One exercise of a routine as the patient gets it.
 *
 * @param exercise the exercise
 * @param name what a person calls it
 * @param position where it begins, which decides its place in a session
 * @param dosage the dosage prescribed
 * @param adaptations how it must be changed for this patient: those in force when it was
 *     prescribed, some of which its dosage takes account of
 * @param advice what goes with it
 * @param why why it is included: its purpose and its verdict
 * @param overrideReason the clinician's reason for a dosage above what is stated or known to be
 *     tolerated
 */
public record RoutineItem(
    ExerciseId exercise,
    Text name,
    StartingPosition position,
    Dosage.Stated dosage,
    ImmutableSet<Adaptation> adaptations,
    ImmutableList<Text> advice,
    ImmutableList<Text> why,
    Optional<String> overrideReason) {
  /** Refuses null. */
  public RoutineItem {
    requireNonNull(exercise, "exercise");
    requireNonNull(name, "name");
    requireNonNull(position, "position");
    requireNonNull(dosage, "dosage");
    requireNonNull(adaptations, "adaptations");
    requireNonNull(advice, "advice");
    requireNonNull(why, "why");
    requireNonNull(overrideReason, "overrideReason");
  }

  private static final Adaptation OFF_THE_BACK = new Adaptation.Done(Manner.OFF_THE_BACK);

  /**
   * The last item of each exercise that was ever prescribed, whether or not it was left out since.
   *
   * @param versions the items of every version of a routine, the latest first
   * @return the items, by exercise
   */
  public static ImmutableMap<ExerciseId, RoutineItem> lastOfEach(
      Iterable<? extends List<RoutineItem>> versions) {
    return lastOfEach(versions, (later, earlier) -> later);
  }

  /** The same, but of a later and an earlier item the one that is chosen. */
  static ImmutableMap<ExerciseId, RoutineItem> lastOfEach(
      Iterable<? extends List<RoutineItem>> versions, BinaryOperator<RoutineItem> chosen) {
    return Streams.stream(versions)
        .flatMap(List::stream)
        .collect(toImmutableMap(RoutineItem::exercise, item -> item, chosen));
  }

  /** The same exercise with another dosage. */
  public RoutineItem with(Dosage.Stated other) {
    return new RoutineItem(
        exercise, name, position, other, adaptations, advice, why, overrideReason);
  }

  /**
   * Whether an adaptation was in force when it was prescribed.
   *
   * @param adaptation the adaptation
   * @return true if it is done so already
   */
  public boolean allowsFor(Adaptation adaptation) {
    return adaptations.contains(adaptation);
  }

  /** Returns how it must be done, and the advice that goes with it. */
  public ImmutableList<Text> conditions() {
    return Stream.concat(manners().stream(), advice.stream()).collect(toImmutableList());
  }

  /** Returns how it must be done: its adaptations but those that the dosage states already. */
  public ImmutableList<Text> manners() {
    return adaptations.stream()
        .filter(adaptation -> !adaptation.isInDosage())
        .map(Adaptation::phrase)
        .collect(toImmutableList());
  }

  /**
   * Where it begins for this patient.
   *
   * @return not stated for patients who must not lie on their back
   */
  public StartingPosition ownPosition() {
    return isMovedOffTheBack() ? StartingPosition.NOT_STATED : position;
  }

  /**
   * How this patient settles before the first step: as the catalogue states, but never on the back
   * for patients who must not lie on it.
   *
   * @param stated what the catalogue states of the exercise
   * @return its text
   */
  public ImmutableList<Text> beginning(Instructions stated) {
    return isMovedOffTheBack()
        ? ImmutableList.of(OFF_THE_BACK.phrase())
        : stated.startingPosition().stream().map(Statement::text).collect(toImmutableList());
  }

  private boolean isMovedOffTheBack() {
    return adaptations.contains(OFF_THE_BACK);
  }
}
