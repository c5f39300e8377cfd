package org.fbsroutines.persistence.format.routine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.exercise.DosageFields;
import org.fbsroutines.persistence.format.exercise.ExerciseTexts;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Flat;
import org.fbsroutines.persistence.format.field.JsonDocument;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.TextJson;
import org.fbsroutines.persistence.format.field.TextKinds;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.rulebook.AdaptationFields;
import org.fbsroutines.persistence.format.rulebook.EarlierConditions;
import org.fbsroutines.persistence.format.rulebook.EarlierTexts;

/**
 * An approved routine as JSON, {@code fbs-routine/2}, with nothing lost. What was stored as {@code
 * fbs-routine/1}, with sentences in place of adaptations, is read too.
 */
public final class RoutineJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-routine/2";

  private static final Kind<ImmutableSet<Adaptation>> SEVERAL = AdaptationFields.ADAPTATION.set();

  private static final Field<RoutineItem, ExerciseId> EXERCISE =
      Field.required("exercise", Kind.EXERCISE, RoutineItem::exercise);
  private static final Field<RoutineItem, Optional<Text>> NAME =
      Field.required("name", TextKinds.STORED.orBlank(), item -> Optional.of(item.name()));
  private static final Field<RoutineItem, StartingPosition> POSITION =
      Field.required("position", Kind.of(StartingPosition.class), RoutineItem::position);
  private static final Field<RoutineItem, Dosage.Stated> DOSAGE =
      Field.required("dosage", DosageFields.STATED, RoutineItem::dosage);
  private static final Field<RoutineItem, ImmutableSet<Adaptation>> ADAPTATIONS =
      Field.required("adaptations", SEVERAL, RoutineItem::adaptations);
  private static final Field<RoutineItem, ImmutableList<Text>> ADVICE =
      Field.required(
          "advice",
          new Kind<>((value, reading) -> EarlierTexts.reason(value), TextJson::write, Text::english)
              .list(),
          RoutineItem::advice);
  private static final Field<RoutineItem, ImmutableList<Text>> WHY =
      Field.required("why", TextKinds.STORED.list(EarlierTexts.FOR_PATIENTS), RoutineItem::why);
  private static final Field<RoutineItem, Optional<String>> REASON =
      Field.optional("overrideReason", Kind.TEXT, RoutineItem::overrideReason);

  private static final Fields<RoutineItem> ITEM =
      Fields.built(
          read -> item(read, read.get(ADAPTATIONS), read.get(ADVICE)),
          EXERCISE,
          NAME,
          POSITION,
          DOSAGE,
          ADAPTATIONS,
          ADVICE,
          WHY,
          REASON);

  private static final Field<RoutineItem, ImmutableList<String>> CONDITIONS =
      Field.former("conditions", Kind.TEXT.list());
  private static final Field<RoutineItem, ImmutableSet<Adaptation>> IN_DOSAGE =
      Field.unless(ImmutableSet.of(), "inDosage", SEVERAL, item -> ImmutableSet.of());

  private static final Fields<RoutineItem> EARLIER_ITEM =
      Fields.built(
          read -> {
            EarlierConditions stored = EarlierConditions.of(read.get(CONDITIONS));

            return item(
                read,
                Sets.union(read.get(IN_DOSAGE), stored.adaptations()).immutableCopy(),
                stored.advice());
          },
          EXERCISE,
          NAME,
          POSITION,
          DOSAGE,
          CONDITIONS,
          WHY,
          REASON,
          IN_DOSAGE);

  private static final Fields<RoutinePeriod> PERIOD =
      Fields.of(
          RoutinePeriod::new,
          Field.required("startsOn", Kind.DAY, RoutinePeriod::startsOn),
          Field.required("endsOn", Kind.DAY, RoutinePeriod::endsOn));

  private static final Fields<SeenVersions> SEEN =
      Fields.of(
          SeenVersions::new,
          Field.required("facts", Kind.WHOLE, SeenVersions::facts),
          Field.required("catalogue", Kind.LONG, SeenVersions::catalogue),
          Field.required("ruleBook", Kind.WHOLE, SeenVersions::ruleBook));

  private static final Fields<Approval> APPROVAL =
      Fields.of(
          (clinician, at, growthReason, seen) -> new Approval(clinician, at, seen, growthReason),
          Field.required("clinician", Kind.TEXT, Approval::clinician),
          Field.required("at", Kind.MOMENT, Approval::at),
          Field.optional("growthReason", Kind.TEXT, Approval::growthReason),
          Flat.of("seen", SEEN, Approval::seen));

  /** How it is read and written. */
  public static final JsonDocument<ApprovedRoutine> DOCUMENT =
      JsonDocument.of(
          ImmutableMap.of(
              FORMAT, read(routine(ITEM)), "fbs-routine/1", read(routine(EARLIER_ITEM))),
          routine(ITEM));

  private RoutineJson() {}

  private static Fields<ApprovedRoutine> routine(Fields<RoutineItem> item) {
    return Fields.of(
        (period, approval, items) -> new ApprovedRoutine(period, items, approval),
        PERIOD.within(ApprovedRoutine::period),
        Flat.of("approval", APPROVAL, ApprovedRoutine::approval),
        Field.required(
            "items",
            item.kind((value, reading) -> reading.saying(texts(value))).list(),
            ApprovedRoutine::items));
  }

  private static Function<Value, ApprovedRoutine> read(Fields<ApprovedRoutine> routine) {
    return document -> routine.read(document.knowing(routine, JsonDocument.FORMAT));
  }

  /** What a routine contains of an exercise: texts of its own, and reasons that rules gave. */
  private static DocumentReading.Texts texts(Value item) {
    ExerciseTexts texts =
        ExerciseTexts.of(Optional.of(EXERCISE.read(item, DocumentReading.STORED)));
    return (value, start, end) ->
        texts.find(value, end.isEmpty() ? OwnWords::of : EarlierTexts::reason);
  }

  private static RoutineItem item(
      Fields.Parts read, ImmutableSet<Adaptation> adaptations, ImmutableList<Text> advice) {
    ExerciseId exercise = read.get(EXERCISE);
    return new RoutineItem(
        exercise,
        read.get(NAME).orElseGet(() -> OwnWords.of(exercise.value())),
        read.get(POSITION),
        read.get(DOSAGE),
        adaptations,
        advice,
        read.get(WHY),
        read.get(REASON));
  }
}
