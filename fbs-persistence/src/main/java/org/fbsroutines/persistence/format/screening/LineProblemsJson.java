package org.fbsroutines.persistence.format.screening;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.problem.Problem;

/** Why one line of many could not be read, as JSON. */
public final class LineProblemsJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-problems/1";

  private LineProblemsJson() {}

  /**
   * Writes the problems of a line.
   *
   * @param line its number, from 1
   * @param problems what is wrong with it
   * @param language of the messages
   * @return JSON text without a line break
   */
  public static String write(long line, List<Problem> problems, DocumentLanguage language) {
    ObjectNode json = language.begin(FORMAT).put("line", line);
    json.set(
        "problems",
        JsonNodes.list(
            problems,
            problem ->
                language.put(
                    JsonNodes.object().put("field", problem.field()),
                    "message",
                    problem.message())));
    return JsonText.writeLine(json);
  }
}
