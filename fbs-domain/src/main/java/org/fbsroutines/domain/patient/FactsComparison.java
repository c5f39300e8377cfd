package org.fbsroutines.domain.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.ExerciseId;

/** Facts that are known beside those that would take their place. */
final class FactsComparison {
  private static final PatientFacts NOTHING = PatientFacts.unknown();

  private final PatientFacts stored;
  private final PatientFacts arriving;

  FactsComparison(PatientFacts stored, PatientFacts arriving) {
    this.stored = stored;
    this.arriving = arriving;
  }

  ImmutableList<Loosening> loosenings() {
    return Stream.of(
            operations(),
            usualPain(),
            limitations(),
            strokes(),
            painResponses(),
            walkingMinutes(),
            answers())
        .flatMap(found -> found)
        .map(taken -> new Loosening(taken, arriving))
        .collect(toImmutableList());
  }

  /**
   * What arrives, but for what would loosen: there the stored fact stays, and what is new is added.
   */
  PatientFacts heldBack() {
    PatientFacts held =
        arriving
            .withOperations(heldOperations())
            .withUsualPain(heldWhere(usualPain(), PatientFacts::usualPain))
            .withLimitations(heldLimitations())
            .withStrokes(heldStrokes())
            .withPainResponses(heldPainResponses())
            .withWalkingMinutes(heldWhere(walkingMinutes(), PatientFacts::walkingMinutes));
    for (Map.Entry<Question, Answer> known : stored.answers().entrySet()) {
      if (known.getValue() == known.getKey().concerning()) {
        held = held.with(known.getKey(), known.getValue());
      }
    }
    return held;
  }

  private <T> Known<T> heldWhere(
      Stream<PatientFacts> found, Function<PatientFacts, Known<T>> fact) {
    return fact.apply(found.findAny().isPresent() ? stored : arriving);
  }

  /** What is lost stays beside what arrives; the same operation longer ago would add nothing. */
  private Known<ImmutableList<Operation>> heldOperations() {
    Succession succession = succession();
    if (succession.lost.isEmpty()) {
      return arriving.operations();
    }
    return heldList(
        arriving.operations(),
        stored.operations(),
        now -> {
          List<Operation> kept = new ArrayList<>(now);
          succession.fresh.stream()
              .filter(one -> succession.lost.stream().anyMatch(stays -> isOlder(one, stays)))
              .forEach(kept::remove);
          return Stream.concat(kept.stream(), succession.lost.stream());
        });
  }

  private static boolean isOlder(Operation one, Operation other) {
    return one.isRecorded() && one.approach().equals(other.approach()) && other.saysAllOf(one);
  }

  private Known<ImmutableList<String>> heldLimitations() {
    return limitations().findAny().isEmpty()
        ? arriving.limitations()
        : heldList(
            arriving.limitations(),
            stored.limitations(),
            now ->
                Stream.concat(
                    now.stream(),
                    listed(stored.limitations()).filter(limitation -> !now.contains(limitation))));
  }

  private Known<ImmutableSet<Stroke>> heldStrokes() {
    return strokes().findAny().isEmpty()
        ? arriving.strokes()
        : arriving
            .strokes()
            .fold(
                now ->
                    Known.of(
                        stored.strokes().toOptional().stream()
                            .flatMap(ImmutableSet::stream)
                            .filter(now::contains)
                            .collect(toImmutableSet())),
                stored::strokes);
  }

  /**
   * If something would be taken back about an exercise, the worst of everything stated about it
   * stays.
   */
  private Known<ImmutableList<PainResponse>> heldPainResponses() {
    ImmutableList<PainResponse> lost = lostPainResponses();
    if (lost.isEmpty()) {
      return arriving.painResponses();
    }
    return heldList(
        arriving.painResponses(),
        stored.painResponses(),
        now -> {
          Map<ExerciseId, PainResponse> worst = new LinkedHashMap<>();
          lost.forEach(one -> worst.merge(one.exercise(), one, PainResponse::worstWith));
          now.forEach(
              one ->
                  worst.computeIfPresent(
                      one.exercise(), (exercise, known) -> known.worstWith(one)));
          return Stream.concat(
              now.stream().filter(one -> !worst.containsKey(one.exercise())),
              worst.values().stream());
        });
  }

  /** If a list that was known becomes unknown, the list stays. */
  private static <T> Known<ImmutableList<T>> heldList(
      Known<ImmutableList<T>> arriving,
      Known<ImmutableList<T>> stored,
      Function<ImmutableList<T>, Stream<T>> joined) {
    return arriving.fold(
        now -> Known.of(joined.apply(now).collect(toImmutableList())), () -> stored);
  }

  private Stream<PatientFacts> answers() {
    return stored.answers().entrySet().stream()
        .filter(known -> known.getValue() == known.getKey().concerning())
        .filter(known -> arriving.answer(known.getKey()) != known.getValue())
        .map(known -> NOTHING.with(known.getKey(), known.getValue()));
  }

  private Stream<PatientFacts> usualPain() {
    return stored.usualPain().toOptional().stream()
        .filter(pain -> arriving.usualPain().fold(now -> now.nrs() > pain.nrs(), () -> true))
        .map(pain -> NOTHING.withUsualPain(stored.usualPain()));
  }

  private Stream<PatientFacts> limitations() {
    ImmutableList<String> now = arriving.limitations().fold(all -> all, ImmutableList::of);
    return listed(stored.limitations())
        .filter(limitation -> !now.contains(limitation))
        .map(limitation -> NOTHING.withLimitations(Known.of(ImmutableList.of(limitation))));
  }

  private Stream<PatientFacts> strokes() {
    Optional<ImmutableSet<Stroke>> known = stored.strokes().toOptional();
    return known.stream()
        .filter(strokes -> arriving.strokes().fold(now -> !strokes.containsAll(now), () -> true))
        .map(strokes -> NOTHING.withStrokes(stored.strokes()));
  }

  private Stream<PatientFacts> painResponses() {
    return lostPainResponses().stream()
        .map(response -> NOTHING.withPainResponses(Known.of(ImmutableList.of(response))));
  }

  private ImmutableList<PainResponse> lostPainResponses() {
    ImmutableList<PainResponse> now = arriving.painResponses().fold(all -> all, ImmutableList::of);
    return listed(stored.painResponses())
        .filter(response -> now.stream().allMatch(other -> other.isMilderThan(response)))
        .collect(toImmutableList());
  }

  /** A longer mean lets walking start longer; once it is unknown, a second file could state one. */
  private Stream<PatientFacts> walkingMinutes() {
    return stored.walkingMinutes().toOptional().stream()
        .filter(minutes -> !minutes.isEmpty())
        .filter(
            minutes -> arriving.walkingMinutes().fold(now -> isLonger(now, minutes), () -> true))
        .map(minutes -> NOTHING.withWalkingMinutes(stored.walkingMinutes()));
  }

  /** Compares the means without dividing. */
  private static boolean isLonger(ImmutableList<Integer> now, ImmutableList<Integer> before) {
    return now.isEmpty() || total(now) * before.size() > total(before) * now.size();
  }

  private static long total(ImmutableList<Integer> minutes) {
    return minutes.stream().mapToLong(Integer::longValue).sum();
  }

  private Stream<PatientFacts> operations() {
    return succession().lost.stream()
        .map(one -> NOTHING.withOperations(Known.of(ImmutableList.of(one))));
  }

  /**
   * Which operations replace which.
   *
   * @param lost those known for which none arrives
   * @param fresh those that arrive for none
   */
  private record Succession(ImmutableList<Operation> lost, ImmutableList<Operation> fresh) {}

  /** Each operation known must have one that arrives for itself. */
  private Succession succession() {
    List<Operation> now =
        new ArrayList<>(arriving.operations().fold(all -> all, ImmutableList::of));
    List<Operation> left = listed(stored.operations()).filter(one -> !now.remove(one)).toList();
    ImmutableList<Operation> lost =
        left.stream()
            .sorted(comparingInt(FactsComparison::unknownParts))
            .filter(one -> !takeSuccessor(one, now))
            .collect(toImmutableList());
    return new Succession(lost, ImmutableList.copyOf(now));
  }

  private static boolean takeSuccessor(Operation stored, List<Operation> arriving) {
    Optional<Operation> successor =
        arriving.stream().filter(one -> one.saysAllOf(stored)).findFirst();
    return successor.map(arriving::remove).orElse(false);
  }

  private static int unknownParts(Operation operation) {
    return (int)
        Stream.of(operation.kind(), operation.region(), operation.date(), operation.approach())
            .filter(part -> !part.isKnown())
            .count();
  }

  private static <T> Stream<T> listed(Known<ImmutableList<T>> known) {
    return known.toOptional().stream().flatMap(ImmutableList::stream);
  }
}
