package org.fbsroutines.persistence.format.routine;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.persistence.format.exercise.DosageFields;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.problem.FormatException;

/** The exercises that somebody proposes for one patient, as they are stored. */
public final class PrescriptionJson {
  static final Field<PrescribedItem, ExerciseId> EXERCISE =
      Field.required("exercise", "exercise_id", Kind.EXERCISE, PrescribedItem::exercise, "e");
  static final Fields<PrescribedItem> ITEM =
      Fields.of(
          PrescribedItem::new,
          EXERCISE,
          DosageFields.stated(PrescribedItem::dosage),
          Field.optional("overrideReason", Kind.TEXT, PrescribedItem::overrideReason));

  private static final Kind<ImmutableList<PrescribedItem>> ITEMS = ITEM.kind().list();

  private PrescriptionJson() {}

  /**
   * Reads a list of exercises with their dosages.
   *
   * @param name what messages call it
   * @param text a JSON list
   * @return the items in their order
   * @throws FormatException naming every problem
   */
  public static ImmutableList<PrescribedItem> read(String name, String text) {
    return ITEMS.reader().read(JsonText.read(name, text), DocumentReading.STORED);
  }

  /**
   * Writes one exercise with its dosage.
   *
   * @param item the item
   * @return JSON text on one line
   */
  public static String write(PrescribedItem item) {
    return JsonText.writeLine(ITEM.json(item));
  }

  /**
   * Writes a list of exercises with their dosages.
   *
   * @param items the items
   * @return a JSON list on one line
   */
  public static String write(List<PrescribedItem> items) {
    return JsonNodes.list(items, ITEM::json).toString();
  }
}
