package org.fbsroutines.persistence.format.screening;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.verification.Fault;
import org.fbsroutines.domain.verification.RuleBookDifference;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.notation.Tokens;

/** What was found out about rule books, as JSON. */
public final class VerificationJson {
  /** The name and version of the format of faults. */
  public static final String CHECK_FORMAT = "fbs-rule-book-check/1";

  /** The name and version of the format of differences. */
  public static final String DIFFERENCE_FORMAT = "fbs-rule-book-difference/1";

  private VerificationJson() {}

  /**
   * Writes the faults of a rule book.
   *
   * @param ruleBook what it is called
   * @param faults the faults
   * @param language of the messages
   * @return JSON text
   */
  public static String write(Text ruleBook, List<Fault> faults, DocumentLanguage language) {
    ObjectNode json = language.put(language.begin(CHECK_FORMAT), "ruleBook", ruleBook);
    json.set(
        "faults",
        JsonNodes.list(
            faults,
            fault ->
                language.put(
                    JsonNodes.object()
                        .put("kind", fault.kind().token())
                        .put("error", fault.kind().isError())
                        .put("subject", fault.subject()),
                    "message",
                    fault.message())));
    return JsonText.write(json);
  }

  /**
   * Writes what differs between two rule books.
   *
   * @param difference the difference
   * @param date the day of the decisions
   * @return JSON text
   */
  public static String write(RuleBookDifference difference, LocalDate date) {
    ObjectNode json =
        JsonNodes.object().put("format", DIFFERENCE_FORMAT).put("date", date.toString());
    json.set("added", JsonNodes.texts(difference.added()));
    json.set("removed", JsonNodes.texts(difference.removed()));
    json.set("changed", JsonNodes.texts(difference.changed()));
    json.set("parameters", JsonNodes.texts(difference.parameters()));
    json.put("screened", difference.screened());
    json.set("patients", JsonNodes.list(difference.patients(), VerificationJson::patient));
    return JsonText.write(json);
  }

  private static ObjectNode patient(RuleBookDifference.ChangedPatient changed) {
    ObjectNode json = JsonNodes.object().put("patient", changed.patient().name());
    json.set("changes", JsonNodes.list(changed.changes(), VerificationJson::change));
    return json;
  }

  static ObjectNode change(VerdictChange change) {
    ObjectNode json =
        JsonNodes.object()
            .put("exercise", change.exercise().value())
            .put("before", Tokens.VERDICT.of(change.before()))
            .put("after", Tokens.VERDICT.of(change.after()));
    json.set("began", JsonNodes.texts(change.began()));
    json.set("ended", JsonNodes.texts(change.ended()));
    return json;
  }
}
