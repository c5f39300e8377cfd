package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.Intensity;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Demands;
import org.fbsroutines.domain.exercise.DosageStatement;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Provenance;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Grade;
import org.fbsroutines.domain.source.Source;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;

/** Random values of the domain, with the texts that break naive formats. */
public final class RandomDocuments {
  private RandomDocuments() {}

  /** Words with everything that formats take for their own, never blank, trimmed. */
  static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("abc \"'\\|,;{}[]:=+-@#\t\n¾é源<&")
        .ofMinLength(1)
        .ofMaxLength(30)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  static Arbitrary<ExerciseId> exerciseIds() {
    return Arbitraries.of("walking", "yoga", "fedb-3-4-sit-up", "x1").map(ExerciseId::new);
  }

  private static <T> Arbitrary<ImmutableList<T>> lists(Arbitrary<T> values) {
    return values.list().ofMaxSize(3).map(ImmutableList::copyOf);
  }

  private static <T> Arbitrary<Known<T>> known(Arbitrary<T> values) {
    return values.optional(0.8).map(Known::ofOptional);
  }

  static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers()
        .between(0, 20_000)
        .map(days -> LocalDate.of(1990, 1, 1).plusDays(days));
  }

  public static Arbitrary<PatientFacts> facts() {
    return Combinators.combine(
            answers(),
            known(lists(operations())),
            known(Arbitraries.integers().between(0, 10).map(PainScore::new)),
            known(lists(texts())),
            known(Arbitraries.of(Stroke.class).set().map(ImmutableSet::copyOf)),
            known(lists(painResponses())),
            known(
                Arbitraries.integers().between(1, 240).list().ofSize(3).map(ImmutableList::copyOf)))
        .as(PatientFacts::new);
  }

  private static Arbitrary<ImmutableMap<Question, Answer>> answers() {
    return Arbitraries.maps(Arbitraries.of(Question.class), Arbitraries.of(Answer.class))
        .map(ImmutableMap::copyOf);
  }

  private static Arbitrary<Operation> operations() {
    return Combinators.combine(
            known(Arbitraries.of(OperationKind.class)),
            known(Arbitraries.of(Region.class)),
            known(dates()),
            known(Arbitraries.of(Approach.class)))
        .as(Operation::new);
  }

  private static Arbitrary<PainResponse> painResponses() {
    return Combinators.combine(
            exerciseIds(),
            Arbitraries.integers().between(0, 10).map(PainScore::new),
            Arbitraries.of(Answer.class),
            Arbitraries.of(Answer.class))
        .as(PainResponse::new);
  }

  static Arbitrary<Exercise> exercises() {
    Arbitrary<Frame> frames =
        Combinators.combine(
                exerciseIds(),
                texts(),
                lists(texts()),
                Arbitraries.of(StartingPosition.class),
                lists(texts()),
                Arbitraries.of(Supervision.class),
                demands(),
                Arbitraries.of("swimming", "aqua-exercise").map(ExerciseId::new).optional())
            .as(Frame::new);
    return Combinators.combine(frames, instructions(), dosageStatements(), provenances())
        .as(
            (frame, instructions, dosage, provenance) ->
                Exercise.builder(frame.id, OwnWords.of(frame.name), instructions, provenance)
                    .aliases(OwnWords.ofAll(frame.aliases))
                    .position(frame.position)
                    .equipment(OwnWords.ofAll(frame.equipment))
                    .supervision(frame.supervision)
                    .demands(frame.demands)
                    .standsInFor(frame.standsInFor)
                    .dosage(dosage)
                    .build());
  }

  private record Frame(
      ExerciseId id,
      String name,
      ImmutableList<String> aliases,
      StartingPosition position,
      ImmutableList<String> equipment,
      Supervision supervision,
      Demands demands,
      Optional<ExerciseId> standsInFor) {}

  private static Arbitrary<Demands> demands() {
    return Arbitraries.of(Demand.class)
        .set()
        .map((Set<Demand> set) -> set.isEmpty() ? Demands.notAssessed() : Demands.of(set));
  }

  private static Arbitrary<Instructions> instructions() {
    Arbitrary<ImmutableList<Statement>> statements = lists(statements());
    return Combinators.combine(
            statements, statements, statements, statements, statements, statements)
        .as(Instructions::new);
  }

  private static Arbitrary<Statement> statements() {
    return Combinators.combine(texts(), citations())
        .as((words, cited) -> new Statement(OwnWords.of(words), cited));
  }

  static Arbitrary<ImmutableList<Citation>> citations() {
    List<Source> sources =
        List.of(Sources.SEED, Sources.NHSDEC, new Source("OWNLEAFLET", Grade.B, "Our \"leaflet\""));
    return lists(
        Combinators.combine(Arbitraries.of(sources), Arbitraries.of("", "L26.1", "page 4"))
            .as(Source::at));
  }

  private static Arbitrary<DosageStatement> dosageStatements() {
    return Combinators.combine(
            dosages(),
            Arbitraries.of("read as each side").<Text>map(OwnWords::of).optional(),
            citations())
        .as(DosageStatement::new);
  }

  private static Arbitrary<Provenance> provenances() {
    return Combinators.combine(texts(), texts(), Arbitraries.of("", "CC-BY-SA-4.0"))
        .as(Provenance::of);
  }

  static Arbitrary<Dosage> dosages() {
    return Arbitraries.oneOf(
        Arbitraries.create(Dosage::setByClinician), statedDosages().map(stated -> stated));
  }

  static Arbitrary<Dosage.Stated> statedDosages() {
    return Combinators.combine(efforts(), frequencies(), intensities().optional())
        .as(Dosage.Stated::new);
  }

  private static Arbitrary<Effort> efforts() {
    return Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.integers().between(1, 100),
                Arbitraries.of(Direction.class),
                Arbitraries.integers().between(1, 10),
                Arbitraries.integers().between(0, 120).map(Duration::ofSeconds),
                Arbitraries.integers().between(0, 600).map(Duration::ofSeconds))
            .as(Effort.Repetitions::new),
        Arbitraries.integers()
            .between(10, 14_400)
            .map(seconds -> new Effort.Timed(Duration.ofSeconds(seconds))),
        Arbitraries.integers().between(1, 20_000).map(Effort.Distance::new));
  }

  private static Arbitrary<Frequency> frequencies() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6).list().ofSize(3),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(1, 7))
        .as(
            (times, isOpen, days) -> {
              List<Integer> sorted = times.stream().sorted().toList();
              Optional<Integer> ceiling = isOpen ? Optional.empty() : Optional.of(sorted.get(2));
              return new Frequency(new SessionsPerDay(sorted.get(0), sorted.get(1), ceiling), days);
            });
  }

  private static Arbitrary<Intensity> intensities() {
    return Arbitraries.integers()
        .between(0, 10)
        .flatMap(
            least ->
                Arbitraries.integers().between(least, 10).map(most -> new Intensity(least, most)));
  }
}
