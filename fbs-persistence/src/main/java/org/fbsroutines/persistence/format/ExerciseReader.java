package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.Demands;
import org.fbsroutines.domain.exercise.DosageStatement;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Provenance;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Saying;
import org.fbsroutines.domain.text.Text;

/** Reads one exercise; reports the problems of all its members. */
final class ExerciseReader {
  static final String NOT_ASSESSED = "not-assessed";

  private static final ImmutableSet<String> MEMBERS =
      ImmutableSet.of(
          "id",
          "name",
          "aliases",
          "position",
          "equipment",
          "supervision",
          "demands",
          "standsInFor",
          "purpose",
          "startingPosition",
          "steps",
          "cues",
          "breathing",
          "precautions",
          "dosage",
          "dosageInterpretation",
          "dosageCitations",
          "provenance",
          "sources",
          "restrictions");

  private final Value json;
  private final Problems problems;
  private final Citations citations;
  private final Optional<ExerciseId> id;
  private final Function<Value, Optional<Text>> said;

  private ExerciseReader(
      Value json,
      Problems problems,
      Citations citations,
      BiFunction<ExerciseTexts, Value, Optional<Text>> said) {
    this.json = json;
    this.problems = problems;
    this.citations = citations;
    this.id = problems.attempt(() -> json.get("id").exerciseId());
    ExerciseTexts texts = ExerciseTexts.of(id);
    this.said = value -> said.apply(texts, value);
  }

  /** Reads an exercise whose texts are sentences. */
  static Exercise read(Value json, ImmutableSet<String> moreMembers) {
    return read(json, moreMembers, ExerciseTexts::sentence);
  }

  /** Reads an exercise whose texts may have keys. */
  static Exercise readKeyed(Value json, ImmutableSet<String> moreMembers) {
    return read(json, moreMembers, ExerciseTexts::find);
  }

  private static Exercise read(
      Value json,
      ImmutableSet<String> moreMembers,
      BiFunction<ExerciseTexts, Value, Optional<Text>> said) {
    Problems problems = new Problems();
    json.members();
    problems.attempt(() -> json.knowing(Sets.union(MEMBERS, moreMembers)));
    Citations citations = Citations.of(json);
    return new ExerciseReader(json, problems, citations, said).exercise();
  }

  private Exercise exercise() {
    Optional<Text> name =
        problems.attempt(() -> required(json.get("name"), Complaint.EXERCISE_NAME));
    Optional<Provenance> provenance = problems.attempt(() -> provenance(json.get("provenance")));
    ImmutableList<Text> aliases = texts("aliases");
    StartingPosition position =
        optional("position", value -> value.token(Tokens.POSITION))
            .orElse(StartingPosition.NOT_STATED);
    ImmutableList<Text> equipment = texts("equipment");
    Supervision supervision =
        optional("supervision", value -> value.token(Tokens.SUPERVISION)).orElse(Supervision.NONE);
    Demands demands = optional("demands", ExerciseReader::demands).orElse(Demands.notAssessed());
    Optional<ExerciseId> standsInFor = optional("standsInFor", Value::exerciseId);
    Instructions instructions =
        new Instructions(
            statements("purpose"),
            statements("startingPosition"),
            statements("steps"),
            statements("cues"),
            statements("breathing"),
            statements("precautions"));
    DosageStatement dosage =
        new DosageStatement(
            optional("dosage", DosageJson::read).orElse(Dosage.setByClinician()),
            optional("dosageInterpretation", said).flatMap(Function.identity()),
            optional("dosageCitations", citations::read).orElse(ImmutableList.of()));
    problems.throwIfAny();
    return json.build(
        () ->
            Exercise.builder(
                    id.orElseThrow(), name.orElseThrow(), instructions, provenance.orElseThrow())
                .aliases(aliases)
                .position(position)
                .equipment(equipment)
                .supervision(supervision)
                .demands(demands)
                .standsInFor(standsInFor)
                .dosage(dosage)
                .build());
  }

  private <T> Optional<T> optional(String key, Function<Value, T> read) {
    return json.find(key).flatMap(value -> problems.attempt(() -> read.apply(value)));
  }

  private ImmutableList<Text> texts(String key) {
    return optional(key, list -> list.list(said)).stream()
        .flatMap(List::stream)
        .flatMap(Optional::stream)
        .collect(ImmutableList.toImmutableList());
  }

  private Text required(Value value, Saying expected) {
    return said.apply(value).orElseThrow(() -> value.expecting(expected.of()));
  }

  private ImmutableList<Statement> statements(String key) {
    return optional(key, list -> list.list(this::statement)).orElse(ImmutableList.of());
  }

  private Statement statement(Value value) {
    value.knowing("text", "citations");
    Text text = required(value.get("text"), Complaint.SENTENCE);
    ImmutableList<Citation> cited =
        value.find("citations").map(citations::read).orElse(ImmutableList.of());
    return value.build(() -> new Statement(text, cited));
  }

  private static Demands demands(Value value) {
    if (value.isText(NOT_ASSESSED)) {
      return Demands.notAssessed();
    }
    if (!value.is(ValueKind.ARRAY)) {
      throw value.refuse(
          Complaint.EXPECTED.of(
              FileComplaint.ANOTHER_VALUE.of(), FileComplaint.DEMANDS_OR.of(NOT_ASSESSED)));
    }
    return value.build(
        () -> Demands.of(ImmutableSet.copyOf(value.list(item -> item.token(Tokens.DEMAND)))));
  }

  private Provenance provenance(Value value) {
    value.knowing("origin", "author", "licence");
    String origin = value.get("origin").text();
    String author = value.find("author").map(Value::text).orElse("");
    Optional<Text> licence = value.find("licence").flatMap(said);
    return value.build(() -> new Provenance(origin, author, licence));
  }
}
