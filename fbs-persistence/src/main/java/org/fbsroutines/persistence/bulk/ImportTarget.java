package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.format.Layouts;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.format.fhir.ReadingDay;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.notation.NameKey;
import org.fbsroutines.persistence.format.patient.CodedEntryJson;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.patient.RecordDocument;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.problem.Suggestion;
import org.fbsroutines.persistence.format.routine.PrescriptionDocument;
import org.fbsroutines.persistence.format.routine.PrescriptionJson;
import org.fbsroutines.persistence.store.exercise.ExerciseOrigin;
import org.fbsroutines.persistence.store.exercise.ExerciseStatus;
import org.fbsroutines.persistence.store.exercise.ExerciseStore;
import org.fbsroutines.persistence.store.exercise.NewExercise;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.staging.CopyRows;
import org.fbsroutines.persistence.store.staging.ExerciseStaging;
import org.fbsroutines.persistence.store.staging.FactsStaging;
import org.fbsroutines.persistence.store.staging.OperationStaging;
import org.fbsroutines.persistence.store.staging.PatientStaging;
import org.fbsroutines.persistence.store.staging.PrescriptionStaging;
import org.fbsroutines.persistence.store.staging.RecordStaging;
import org.fbsroutines.persistence.store.staging.RowPlace;
import org.fbsroutines.persistence.store.staging.StagedPerson;
import org.fbsroutines.persistence.store.staging.StagedRows;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What rows of one kind are read by and where they go.
 *
 * @param <T> what one row is
 * @param layouts the layouts they may have
 * @param staged their way into the store
 * @param encoder makes an encoder that knows what the clinic has when the import begins
 */
record ImportTarget<T>(
    Layouts<T> layouts, StagedRows staged, Function<Handle, RowEncoder<T>> encoder) {
  /**
   * Returns the target of a kind.
   *
   * @param rule what facts must keep to; births and sessions after its last day are refused
   * @param day when and where they are read
   */
  static ImportTarget<?> of(ImportKind kind, CsvOptions csv, EntryRule rule, ReadingDay day) {
    LocalDate today = day.today();
    DocumentReading reading = DocumentReading.entered(rule);
    return switch (kind) {
      case EXERCISES ->
          new ImportTarget<>(
              Layouts.exercises(csv), new ExerciseStaging(), ImportTarget::exerciseEncoder);
      case PATIENTS ->
          new ImportTarget<>(
              Layouts.patients(csv, day, reading),
              new PatientStaging(new Loosenings()),
              handle -> patientEncoder(today));
      case OPERATIONS ->
          new ImportTarget<>(
              Layouts.operations(csv, day, reading),
              new OperationStaging(
                  FactsJson.writeLine(new FactsDocument(Optional.of(""), PatientFacts.unknown())),
                  new OperationDocument("anybody", Optional.of(Operation.unknown()))
                      .json()
                      .orElseThrow(),
                  new Loosenings()),
              handle -> ImportTarget::addOperation);
      case FACTS ->
          new ImportTarget<>(
              Layouts.facts(csv, day, reading),
              new FactsStaging(new Loosenings()),
              handle -> ImportTarget::addFacts);
      case PRESCRIPTIONS ->
          new ImportTarget<>(
              Layouts.prescriptions(csv),
              new PrescriptionStaging(),
              ImportTarget::prescriptionEncoder);
      case RECORDS ->
          new ImportTarget<>(
              Layouts.records(csv),
              new RecordStaging(Loosenings::ofRecord),
              handle -> recordEncoder(handle, today));
    };
  }

  private static RowEncoder<PatientDocument> patientEncoder(LocalDate today) {
    RepeatedNames names = new RepeatedNames();
    return (rows, row, place) -> {
      PatientDocument patient = row.value();
      Optional<FactsDocument> facts =
          patient.facts().map(given -> given.of(Optional.of(patient.id())));
      patient.birthDate().ifPresent(born -> checkPast(row, "birth_date", born, today));
      long nameKey = NameKey.of(patient.displayName());
      PatientStaging.add(
          rows,
          place,
          new StagedPerson(patient.id(), patient.person()),
          facts.map(FactsJson::writeLine).orElse(null),
          facts.map(ImportTarget::stated).orElse(null),
          facts.flatMap(FactsDocument::version).orElse(null),
          nameKey,
          patient.birthDate().map(born -> names.mayRepeat(born, nameKey)).orElse(false));
    };
  }

  private static void addFacts(CopyRows rows, Located<FactsDocument> row, RowPlace place) {
    FactsDocument facts = row.value();
    FactsStaging.add(
        rows,
        place,
        new StagedPerson(facts.patient().orElseThrow(), facts.person()),
        FactsJson.writeLine(facts),
        stated(facts),
        facts.version().orElse(null),
        CodedEntryJson.write(facts.entries()).orElse(null));
  }

  /** Returns what is stated where something of what is stored stays beside it. */
  private static @Nullable String stated(FactsDocument facts) {
    return facts.replacesAll() ? null : FactsJson.writeStated(facts);
  }

  private static void addOperation(CopyRows rows, Located<OperationDocument> row, RowPlace place) {
    OperationDocument operation = row.value();
    OperationStaging.add(
        rows,
        place,
        new StagedPerson(operation.patient(), operation.person()),
        operation.json().orElse(null),
        operation.isInError(),
        operation.version().orElse(null),
        CodedEntryJson.write(operation.entries()).orElse(null));
  }

  private static RowEncoder<PrescriptionDocument> prescriptionEncoder(Handle handle) {
    ImmutableSet<String> known = new ExerciseStore(handle).ids();
    return (rows, row, place) -> {
      String exercise = row.value().item().exercise().value();
      checkExercise(row, exercise, known);
      PrescriptionStaging.add(
          rows,
          place,
          new StagedPerson(row.value().patient(), row.value().person()),
          exercise,
          PrescriptionJson.write(row.value().item()));
    };
  }

  private static RowEncoder<RecordDocument> recordEncoder(Handle handle, LocalDate today) {
    ImmutableSet<String> known = new ExerciseStore(handle).ids();
    return (rows, row, place) -> {
      RecordDocument record = row.value();
      checkPast(row, "done_on", record.record().date(), today);
      checkExercise(row, record.record().pain().exercise().value(), known);
      RecordStaging.add(
          rows,
          place,
          new StagedPerson(record.patient(), record.person()),
          record.id(),
          record.record());
    };
  }

  /** Tomorrow is allowed: it may be that already where the row was written. */
  private static void checkPast(Located<?> row, String field, LocalDate day, LocalDate today) {
    if (day.isAfter(today.plusDays(1))) {
      throw FormatException.of(row.problem(field, FileComplaint.STILL_TO_COME.of(day)));
    }
  }

  private static void checkExercise(Located<?> row, String exercise, ImmutableSet<String> known) {
    if (!known.contains(exercise)) {
      throw FormatException.of(row.problem("exercise_id", Suggestion.exercise(exercise, known)));
    }
  }

  private static RowEncoder<Exercise> exerciseEncoder(Handle handle) {
    ImmutableMap.Builder<ExerciseId, Exercise> standard = ImmutableMap.builder();
    new ExerciseStore(handle)
        .forEach(
            row -> {
              if (row.origin() == ExerciseOrigin.STANDARD) {
                Exercise exercise =
                    ExerciseJson.STORED.read("exercise " + row.exerciseId(), row.document());
                standard.put(exercise.id(), exercise);
              }
            });
    ImmutableMap<ExerciseId, Exercise> known = standard.buildOrThrow();
    return (rows, row, place) -> {
      Exercise exercise = row.value();
      Exercise stored = known.get(exercise.id());
      ExerciseStaging.add(
          rows,
          place,
          newExercise(exercise),
          exercise.standsInFor().map(ExerciseId::value).orElse(null),
          stored != null && ExerciseJson.saysTheSame(exercise, stored));
    };
  }

  private static NewExercise newExercise(Exercise exercise) {
    return new NewExercise(
        exercise.id().value(),
        ExerciseOrigin.IMPORTED,
        ExerciseStatus.LISTED,
        exercise.name().english(),
        exercise.demands().areAssessed(),
        exercise.provenance().licenceName().strip(),
        exercise.provenance().origin(),
        ExerciseJson.STORED.writeLine(exercise));
  }
}
