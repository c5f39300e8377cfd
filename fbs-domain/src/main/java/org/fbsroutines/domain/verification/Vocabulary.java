package org.fbsroutines.domain.verification;

import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Streams;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.FlareUpAdvice;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.instruction.Limit;
import org.fbsroutines.domain.instruction.Waiver;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.patient.Topic;
import org.fbsroutines.domain.progress.Adherence;
import org.fbsroutines.domain.progress.Progression;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.routine.RoutinePlanner;
import org.fbsroutines.domain.screening.Fallback;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Phrase;
import org.fbsroutines.domain.text.Text;

/** Every key of the domain, for translations. */
public final class Vocabulary {
  private Vocabulary() {}

  /**
   * Returns the keys by their names.
   *
   * @throws IllegalArgumentException if two keys of different words have one name
   */
  public static ImmutableSortedMap<String, Key> keys() {
    return Streams.concat(
            Streams.concat(constants(), exercises(), rules()).map(Vocabulary::keyOf),
            Dosage.keys().stream(),
            Arrays.stream(Effort.Unit.values()).flatMap(unit -> unit.keys().stream()),
            Adaptation.keys().stream(),
            Condition.keys().stream(),
            Target.keys().stream(),
            OpenQuestion.keys().stream(),
            Waiver.keys().stream(),
            Stream.of(Limit.key()),
            Finding.keys().stream(),
            Progression.keys().stream(),
            FlareUpAdvice.keys().stream(),
            RoutinePlanner.keys().stream(),
            Arrays.stream(Fault.Kind.values()).map(Fault.Kind::key),
            Stream.of(Adherence.key()),
            Arrays.stream(Complaint.values()).map(Complaint::key))
        .collect(
            toImmutableSortedMap(
                Comparator.naturalOrder(), Key::name, Function.identity(), Vocabulary::same));
  }

  private static Stream<Text> constants() {
    return Streams.concat(
        said(Question.values(), Question::text),
        said(Topic.values(), Topic::title),
        said(OperationKind.values(), OperationKind::phrase),
        said(Region.values(), Region::phrase),
        said(Approach.values(), Approach::phrase),
        said(Stroke.values(), Stroke::phrase),
        said(Demand.values(), Demand::phrase),
        said(Supervision.values(), Supervision::phrase),
        said(Manner.values(), Manner::phrase),
        said(Referral.values(), Referral::contact),
        said(Verdict.values(), Verdict::phrase),
        said(Fallback.values(), Fallback::phrase),
        said(Strength.values(), Strength::label),
        said(PartOfDay.values(), PartOfDay::title));
  }

  private static Stream<Text> exercises() {
    return Catalogue.standard().exercises().stream().flatMap(Exercise::texts);
  }

  private static Stream<Text> rules() {
    RuleBook standard = RuleBook.standard();
    return Streams.concat(
        Stream.of(standard.name()),
        standard.parameters().values().stream().map(Parameter::meaning),
        standard.restrictions().stream().map(Restriction::title),
        standard.restrictions().stream()
            .flatMap(restriction -> restriction.clauses().stream())
            .map(Clause::reason)
            .flatMap(reason -> Stream.of(reason.forPatient(), reason.forClinician())));
  }

  private static <E> Stream<Text> said(E[] constants, Function<E, ? extends Text> words) {
    return Arrays.stream(constants).map(words);
  }

  private static Key keyOf(Text text) {
    return text.fold(
        Phrase::key,
        own -> {
          throw new IllegalArgumentException(own + ": own words (expected: a key)");
        });
  }

  private static Key same(Key one, Key other) {
    if (!one.pattern().equals(other.pattern())) {
      throw new IllegalArgumentException(
          one + ": two wordings, \"" + one.pattern() + "\" and \"" + other.pattern() + "\"");
    }
    return one;
  }
}
