package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

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
   * @return JSON text without a line break
   */
  public static String write(long line, List<Problem> problems) {
    ObjectNode json = JsonNodes.object().put("format", FORMAT).put("line", line);
    json.set(
        "problems",
        JsonNodes.list(
            problems,
            problem ->
                JsonNodes.object()
                    .put("field", problem.field())
                    .put("message", problem.message().english())));
    return JsonText.writeLine(json);
  }
}
