package org.fbsroutines.persistence.format.patient;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.Map;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.notation.Tokens;
import org.fbsroutines.persistence.format.problem.FormatException;

/** The answers before the first session of a day as JSON, as they are stored. */
public final class SafetyAnswersJson {
  private static final String SIGNS = "signs";
  private static final String FALL = "fall";

  private SafetyAnswersJson() {}

  /**
   * Writes answers.
   *
   * @param answers the answers
   * @return JSON text
   */
  public static String write(SafetyAnswers answers) {
    ObjectNode json = JsonNodes.object();
    ObjectNode signs = json.putObject(SIGNS);
    answers.signs().forEach((sign, answer) -> signs.put(sign.key(), answer.token()));
    return JsonText.write(json.put(FALL, answers.fall().token()));
  }

  /**
   * Reads answers.
   *
   * @param name what is read, for messages
   * @param text the document
   * @return the answers
   * @throws FormatException if it is no such document
   */
  public static SafetyAnswers read(String name, String text) {
    Value document = JsonText.read(name, text);
    Map<Question, Answer> signs = new EnumMap<>(Question.class);
    document
        .get(SIGNS)
        .knowing(Tokens.QUESTION.all())
        .members()
        .forEach(
            (key, value) ->
                signs.put(Tokens.QUESTION.find(key).orElseThrow(), value.token(Tokens.ANSWER)));
    return new SafetyAnswers(ImmutableMap.copyOf(signs), document.get(FALL).token(Tokens.ANSWER));
  }
}
