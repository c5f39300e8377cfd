package org.fbsroutines.persistence.format.exercise;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.field.Citations;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Flat;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.Part;
import org.fbsroutines.persistence.format.field.TextKinds;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.field.ValueKind;
import org.fbsroutines.persistence.format.notation.CsvText;
import org.fbsroutines.persistence.format.problem.FileComplaint;

/**
 * The fields of an exercise. In CSV, for spreadsheets, citations have no column and the provenance
 * stands beside the others.
 *
 * @param texts how what is said of it is written
 */
record ExerciseFields(TextKinds texts) {
  static final Field<Exercise, ExerciseId> ID =
      Field.required("id", "exercise_id", Kind.EXERCISE, Exercise::id, "e");

  private static final String NOT_ASSESSED = "not-assessed";
  private static final Kind<ImmutableSet<Demand>> ASSESSED = Kind.of(Demand.class).set();
  private static final Kind<Demands> DEMANDS =
      new Kind<>(
          ExerciseFields::demands,
          demands ->
              demands.areAssessed()
                  ? ASSESSED.node().apply(demands.values())
                  : JsonNodes.text(NOT_ASSESSED),
          demands ->
              demands.areAssessed() ? ASSESSED.cell().apply(demands.values()) : NOT_ASSESSED);

  /** As they are stored: texts of the program by their keys. */
  static final Fields<Exercise> STORED = new ExerciseFields(TextKinds.STORED).all();

  /** For readers to whom keys mean nothing. */
  static final Fields<Exercise> ENGLISH = new ExerciseFields(TextKinds.ENGLISH).all();

  private static Demands demands(Value value, DocumentReading reading) {
    if (value.isText(NOT_ASSESSED)) {
      return Demands.notAssessed();
    }
    if (!value.isCell() && !value.is(ValueKind.ARRAY)) {
      throw value.refuse(
          Complaint.EXPECTED.of(
              FileComplaint.ANOTHER_VALUE.of(), FileComplaint.DEMANDS_OR.of(NOT_ASSESSED)));
    }
    return value.build(() -> Demands.of(ASSESSED.reader().read(value, reading)));
  }

  private Fields<Exercise> all() {
    Field<Exercise, Text> name =
        Field.required(
            "name",
            "name",
            texts.translate("", Complaint.EXERCISE_NAME),
            Exercise::name,
            "something");
    Field<Exercise, ImmutableList<Text>> aliases = several("aliases", Exercise::aliases);
    Field<Exercise, StartingPosition> position =
        Field.stated(
            "position",
            Kind.of(StartingPosition.class),
            Exercise::position,
            StartingPosition.NOT_STATED);
    Field<Exercise, ImmutableList<Text>> equipment = several("equipment", Exercise::equipment);
    Field<Exercise, Supervision> supervision =
        Field.stated(
            "supervision", Kind.of(Supervision.class), Exercise::supervision, Supervision.NONE);
    Field<Exercise, Demands> demands =
        Field.stated("demands", DEMANDS, Exercise::demands, Demands.notAssessed());
    Field<Exercise, Optional<ExerciseId>> standsInFor =
        Field.optional("standsInFor", Kind.EXERCISE, Exercise::standsInFor);
    Part<Exercise, Instructions> instructions = instructions().within(Exercise::instructions);
    Part<Exercise, DosageStatement> dosage = dosage().within(Exercise::dosage);
    Part<Exercise, Provenance> provenance =
        Flat.of("provenance", provenance(), Exercise::provenance);
    return Fields.built(
        read ->
            Exercise.builder(
                    read.get(ID), read.get(name), read.get(instructions), read.get(provenance))
                .aliases(read.get(aliases))
                .position(read.get(position))
                .equipment(read.get(equipment))
                .supervision(read.get(supervision))
                .demands(read.get(demands))
                .standsInFor(read.get(standsInFor))
                .dosage(read.get(dosage))
                .build(),
        ID,
        name,
        aliases,
        position,
        equipment,
        supervision,
        demands,
        standsInFor,
        instructions,
        dosage,
        provenance,
        Citations.sources(ExerciseFields::cited));
  }

  private Field<Exercise, ImmutableList<Text>> several(
      String member, Function<Exercise, ImmutableList<Text>> value) {
    return Field.stated(member, texts.list(""), value, ImmutableList.of());
  }

  private Fields<Instructions> instructions() {
    Part<Instructions, ImmutableList<Statement>> purpose =
        statements("purpose", Instructions::purpose);
    Part<Instructions, ImmutableList<Statement>> startingPosition =
        statements("startingPosition", Instructions::startingPosition);
    Part<Instructions, ImmutableList<Statement>> steps = statements("steps", Instructions::steps);
    Part<Instructions, ImmutableList<Statement>> cues = statements("cues", Instructions::cues);
    Part<Instructions, ImmutableList<Statement>> breathing =
        statements("breathing", Instructions::breathing);
    Part<Instructions, ImmutableList<Statement>> precautions =
        statements("precautions", Instructions::precautions);
    return Fields.built(
        read ->
            new Instructions(
                read.get(purpose),
                read.get(startingPosition),
                read.get(steps),
                read.get(cues),
                read.get(breathing),
                read.get(precautions)),
        purpose,
        startingPosition,
        steps,
        cues,
        breathing,
        precautions);
  }

  private Part<Instructions, ImmutableList<Statement>> statements(
      String member, Function<Instructions, ImmutableList<Statement>> value) {
    Kind<Statement> statement =
        Fields.of(
                Statement::new,
                Field.required("text", texts.translate(""), Statement::text),
                Field.unless(
                    ImmutableList.of(), "citations", Citations.CITATIONS, Statement::citations))
            .kind();
    return Field.stated(
        member,
        new Kind<>(
            (list, reading) ->
                TextKinds.items(
                    list,
                    item ->
                        item.isCell()
                            ? Statement.uncited(item.text())
                            : statement.reader().read(item, reading)),
            statements -> JsonNodes.list(statements, statement.node()),
            statements ->
                CsvText.join(statements.stream().map(one -> one.text().english()).toList())),
        value,
        ImmutableList.of());
  }

  private Fields<DosageStatement> dosage() {
    return Fields.of(
        DosageStatement::new,
        DosageFields.dosage(DosageStatement::dosage),
        Field.stated(
            "dosageInterpretation",
            texts.orBlank(),
            DosageStatement::interpretation,
            Optional.empty()),
        Field.stated(
            "dosageCitations",
            "",
            Citations.CITATIONS,
            DosageStatement::citations,
            ImmutableList.of()));
  }

  private Fields<Provenance> provenance() {
    return Fields.of(
        Provenance::new,
        Field.required("origin", "origin", Kind.TEXT, Provenance::origin, "somebody"),
        Field.stated("author", Kind.TEXT, Provenance::author, ""),
        Field.stated("licence", texts.orBlank(), Provenance::licence, Optional.empty()));
  }

  private static Stream<Citation> cited(Exercise exercise) {
    return Stream.concat(
        exercise.instructions().statements().flatMap(statement -> statement.citations().stream()),
        exercise.dosage().citations().stream());
  }
}
