package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.PrescribedItem;

/** The exercises that somebody proposes for one patient, as they are stored. */
public final class PrescriptionJson {
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
    return JsonText.read(name, text)
        .list(item -> item(item.knowing("exercise", "dosage", "overrideReason")));
  }

  /**
   * Writes one exercise with its dosage.
   *
   * @param item the item
   * @return JSON text on one line
   */
  public static String write(PrescribedItem item) {
    return JsonText.writeLine(node(item));
  }

  /**
   * Writes a list of exercises with their dosages.
   *
   * @param items the items
   * @return a JSON list on one line
   */
  public static String write(List<PrescribedItem> items) {
    return JsonNodes.list(items, PrescriptionJson::node).toString();
  }

  static PrescribedItem item(Value value) {
    ExerciseId exercise = value.get("exercise").exerciseId();
    Dosage.Stated dosage = DosageJson.stated(value.get("dosage"));
    Optional<String> reason = value.find("overrideReason").map(Value::text);
    return value.build(() -> new PrescribedItem(exercise, dosage, reason));
  }

  static ObjectNode node(PrescribedItem item) {
    ObjectNode json = JsonNodes.object().put("exercise", item.exercise().value());
    json.set("dosage", DosageJson.write(item.dosage()));
    item.overrideReason().ifPresent(reason -> json.put("overrideReason", reason));
    return json;
  }
}
