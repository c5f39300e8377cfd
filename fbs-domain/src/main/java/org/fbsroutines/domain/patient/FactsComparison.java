package org.fbsroutines.domain.patient;

import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        .collect(ImmutableList.toImmutableList());
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
    ImmutableList<PainResponse> now = arriving.painResponses().fold(all -> all, ImmutableList::of);
    return listed(stored.painResponses())
        .filter(response -> now.stream().allMatch(other -> other.isMilderThan(response)))
        .map(response -> NOTHING.withPainResponses(Known.of(ImmutableList.of(response))));
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

  /** Each operation known must have one that arrives for itself. */
  private Stream<PatientFacts> operations() {
    List<Operation> now =
        new ArrayList<>(arriving.operations().fold(all -> all, ImmutableList::of));
    List<Operation> left = listed(stored.operations()).filter(one -> !now.remove(one)).toList();
    return left.stream()
        .sorted(comparingInt(FactsComparison::unknownParts))
        .filter(one -> !takeSuccessor(one, now))
        .toList()
        .stream()
        .map(one -> NOTHING.withOperations(Known.of(ImmutableList.of(one))));
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
