package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.text.Text;

/**
 * What a patient is known to bear, above which a dosage needs a written reason: what the pain rule
 * leaves (R37); of exercises that no source states a dosage for, what was last prescribed without a
 * reason, and where walking starts (R39).
 *
 * @param prescribed for each exercise ever prescribed, the last item without a reason, or the last
 *     of all where each had one
 * @param current what is in a routine that is not over: of walking, only this stands for the start
 * @param lessened what the pain rule leaves of a dosage
 * @param walkingStart where walking starts; empty if three days were not measured
 */
public record Baseline(
    ImmutableMap<ExerciseId, RoutineItem> prescribed,
    ImmutableSet<ExerciseId> current,
    ImmutableMap<ExerciseId, Dosage.Stated> lessened,
    Optional<WalkingStart> walkingStart) {
  /** Refuses null. */
  public Baseline {
    requireNonNull(prescribed, "prescribed");
    requireNonNull(current, "current");
    requireNonNull(lessened, "lessened");
    requireNonNull(walkingStart, "walkingStart");
  }

  /**
   * The baseline of a patient.
   *
   * @param facts what is known of the patient
   * @param versions the items of every version of the routine, the latest first
   * @param current what is in a routine that is not over, without what is suspended
   * @return the baseline, with nothing reduced
   */
  public static Baseline of(
      PatientFacts facts, Iterable<? extends List<RoutineItem>> versions, Set<ExerciseId> current) {
    return new Baseline(
        RoutineItem.lastOfEach(
            versions,
            (later, earlier) ->
                later.overrideReason().isPresent() ? unreasoned(later, earlier) : later),
        ImmutableSet.copyOf(current),
        ImmutableMap.of(),
        facts
            .walkingMinutes()
            .toOptional()
            .filter(minutes -> minutes.size() == WalkingStart.DAYS)
            .map(WalkingStart::from));
  }

  /** What was lowered since, reason or not, is not raised by what was prescribed before. */
  private static RoutineItem unreasoned(RoutineItem later, RoutineItem earlier) {
    return earlier.overrideReason().isEmpty() && earlier.dosage().compare(later.dosage()).isWithin()
        ? earlier
        : later;
  }

  /**
   * The same baseline if the pain rule leaves less.
   *
   * @param less what it leaves, by exercise
   * @return the lower baseline
   */
  public Baseline lessened(Map<ExerciseId, Dosage.Stated> less) {
    return new Baseline(prescribed, current, ImmutableMap.copyOf(less), walkingStart);
  }

  /**
   * The baseline for accepting one step of progression (R37, R38): its dosage is tolerated.
   *
   * @param item the item of the step
   * @param dosage the dosage after the step
   * @return the baseline
   */
  public Baseline accepting(RoutineItem item, Dosage.Stated dosage) {
    return new Baseline(
        ImmutableMap.<ExerciseId, RoutineItem>builder()
            .putAll(prescribed)
            .put(item.exercise(), item.with(dosage))
            .buildKeepingLast(),
        current,
        ImmutableMap.copyOf(Maps.filterKeys(lessened, other -> !other.equals(item.exercise()))),
        walkingStart);
  }

  /**
   * Why a dosage needs a written reason.
   *
   * @param decision what was decided about the exercise
   * @param chosen the dosage that a clinician chose
   * @return the words of a refusal; empty if it needs none
   */
  public Optional<Text> excess(ExerciseScreening decision, Dosage.Stated chosen) {
    Optional<Dosage.Stated> less = left(decision);
    if (less.isPresent() && !chosen.compare(less.get()).isWithin()) {
      return Optional.of(RoutineWords.above(less.get().phrase()));
    }
    Optional<Dosage.Stated> stated = decision.stated();
    return stated.isPresent()
        ? stated
            .filter(limit -> !chosen.isWithin(limit))
            .map(limit -> RoutineWords.above(limit.phrase()))
        : unstatedExcess(decision, chosen);
  }

  /**
   * A choice with its reason only if it needs one: any other reason would shield the item from
   * later reviews.
   *
   * @param screening what was decided
   * @param chosen what a clinician chose
   * @return the choice, as it is kept
   */
  public PrescribedItem needed(Screening screening, PrescribedItem chosen) {
    return screening
        .find(chosen.exercise())
        .filter(decision -> excess(decision, chosen.dosage()).isEmpty())
        .map(decision -> chosen.unreasoned())
        .orElse(chosen);
  }

  private Optional<Text> unstatedExcess(ExerciseScreening decision, Dosage.Stated chosen) {
    Optional<Text> farther = walkingExcess(decision, chosen);
    if (farther.isPresent()) {
      return farther;
    }
    Optional<RoutineItem> item = item(decision);
    if (item.flatMap(RoutineItem::overrideReason).isPresent()) {
      return Optional.of(RoutineWords.AGAIN.text());
    }
    if (item.isPresent()) {
      Dosage.Stated limit = adapted(item.get(), decision);
      return chosen.compare(limit).isWithin()
          ? Optional.empty()
          : Optional.of(RoutineWords.above(limit.phrase()));
    }
    return Optional.empty();
  }

  /** Walking begins at its start unless it is being done. */
  private Optional<Text> walkingExcess(ExerciseScreening decision, Dosage.Stated chosen) {
    if (!begins(decision)) {
      return Optional.empty();
    }
    Optional<Dosage.Stated> start = start(decision, chosen);
    return start.isPresent()
        ? start
            .filter(limit -> !chosen.isWithin(limit))
            .map(limit -> RoutineWords.above(limit.effort().phrase()))
        : Optional.of(RoutineWords.UNMEASURED.text());
  }

  /**
   * What is known to be tolerated of an exercise that no source states a dosage for, in words.
   *
   * @param decision what was decided about the exercise
   * @return such as "9 minutes"; empty if nothing is known
   */
  public Optional<Text> known(ExerciseScreening decision) {
    return begins(decision)
        ? walkingStart.map(start -> start.start().phrase())
        : item(decision)
            .filter(known -> known.overrideReason().isEmpty())
            .map(known -> adapted(known, decision).phrase());
  }

  /**
   * What the pain rule leaves of an exercise.
   *
   * @param decision what was decided about the exercise
   * @return empty if it leaves everything
   */
  public Optional<Dosage.Stated> left(ExerciseScreening decision) {
    return Optional.ofNullable(lessened.get(decision.exercise().id()));
  }

  private Optional<RoutineItem> item(ExerciseScreening decision) {
    return Optional.ofNullable(prescribed.get(decision.exercise().id()));
  }

  private boolean begins(ExerciseScreening decision) {
    return decision.exercise().id().equals(ExerciseId.WALKING)
        && !current.contains(ExerciseId.WALKING);
  }

  /** The start states how long one walk is, not how many there are. */
  private Optional<Dosage.Stated> start(ExerciseScreening decision, Dosage.Stated chosen) {
    return walkingStart.map(
        start ->
            adapted(Dosage.of(start.start(), chosen.frequency()), decision.adaptations().stream()));
  }

  /** What it must be adapted by since it was prescribed counts, what it was adapted by does not. */
  private static Dosage.Stated adapted(RoutineItem item, ExerciseScreening decision) {
    return adapted(
        item.dosage(),
        decision.adaptations().stream().filter(adaptation -> !item.allowsFor(adaptation)));
  }

  private static Dosage.Stated adapted(Dosage.Stated dosage, Stream<Adaptation> adaptations) {
    return adaptations.reduce(
        dosage,
        (limit, adaptation) -> adaptation.applyTo(limit).stated().orElse(limit),
        (one, other) -> other);
  }
}
