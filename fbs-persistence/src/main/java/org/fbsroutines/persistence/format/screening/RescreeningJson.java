package org.fbsroutines.persistence.format.screening;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.JsonText;

/**
 * What a rescreening came to as lines of JSON, {@code fbs-rescreening/1}: a summary, then a line
 * for each verdict that changed and each exercise that was suspended in a routine.
 */
public final class RescreeningJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-rescreening/1";

  private RescreeningJson() {}

  /** Writes the first line: whom it was about, what with, and how many of each kind follow. */
  public static String summary(
      String clinic,
      LocalDate date,
      int ruleBookVersion,
      long catalogueRevision,
      long patients,
      long tightened,
      long loosened,
      long suspended) {
    return JsonText.writeLine(
        JsonNodes.object()
            .put("format", FORMAT)
            .put("clinic", clinic)
            .put("date", date.toString())
            .put("ruleBook", ruleBookVersion)
            .put("catalogue", catalogueRevision)
            .put("patients", patients)
            .put("tightened", tightened)
            .put("loosened", loosened)
            .put("suspended", suspended));
  }

  /** Writes a verdict that changed. */
  public static String change(String patient, VerdictChange change) {
    return JsonText.writeLine(
        JsonNodes.kind("change").put("patient", patient).setAll(VerificationJson.change(change)));
  }

  /** Writes an exercise that was suspended in a routine. */
  public static String suspension(
      String patient, int routineVersion, String exercise, List<String> restrictions) {
    ObjectNode json =
        JsonNodes.kind("suspension")
            .put("patient", patient)
            .put("routine", routineVersion)
            .put("exercise", exercise);
    json.set("restrictions", JsonNodes.texts(restrictions));
    return JsonText.writeLine(json);
  }
}
