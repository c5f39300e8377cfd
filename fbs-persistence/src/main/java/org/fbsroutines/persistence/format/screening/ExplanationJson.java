package org.fbsroutines.persistence.format.screening;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.routine.StatedLimitation;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.JsonText;

/** What was decided for a patient on a day as JSON, {@code fbs-explanation/1}. */
public final class ExplanationJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-explanation/1";

  private ExplanationJson() {}

  /**
   * Writes an explanation.
   *
   * @param document what was decided, and what has changed since
   * @param language of its words
   * @return JSON text
   */
  public static String write(ExplanationDocument document, DocumentLanguage language) {
    ObjectNode json =
        language
            .begin(FORMAT)
            .put("patient", document.patient())
            .put("asOf", document.screening().date().toString());
    json.set("versions", versions(document.versions()));
    document.routine().ifPresent(version -> json.put("routine", version));
    json.set(
        "instructions",
        JsonNodes.texts(
            document.instructions().stream()
                .map(ClinicianInstruction::id)
                .collect(ImmutableList.toImmutableList())));
    json.set("limitations", JsonNodes.list(document.limitations().all(), ExplanationJson::stated));
    json.set(
        "screening",
        new ScreeningJson(language)
            .node(
                ScreeningDocument.of(
                    Optional.of(document.patient()), document.facts(), document.screening())));
    ObjectNode since = json.putObject("since").put("today", document.today().toString());
    since.set("versions", versions(document.versionsToday()));
    since.set("changes", JsonNodes.list(document.changes(), VerificationJson::change));
    return JsonText.write(json);
  }

  private static ObjectNode stated(StatedLimitation limitation) {
    ObjectNode node = JsonNodes.object().put("words", limitation.words());
    limitation
        .reading()
        .ifPresent(
            reading -> node.put("readBy", reading.by()).put("readAt", reading.at().toString()));
    return node;
  }

  private static ObjectNode versions(SeenVersions seen) {
    return JsonNodes.object()
        .put("facts", seen.facts())
        .put("catalogue", seen.catalogue())
        .put("ruleBook", seen.ruleBook());
  }
}
