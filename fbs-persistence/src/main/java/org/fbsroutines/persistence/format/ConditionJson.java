package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.function.Function;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Stroke;

/** A condition inside a document. */
final class ConditionJson implements Condition.Cases<ObjectNode> {
  private static final ConditionJson WRITER = new ConditionJson();

  private static final ImmutableMap<String, Function<Value, Condition>> READERS =
      ImmutableMap.<String, Function<Value, Condition>>builder()
          .put("always", value -> alone(value, Condition.always()))
          .put("answered", ConditionJson::readAnswered)
          .put("operated", ConditionJson::readOperated)
          .put("operated-within", ConditionJson::readOperatedWithin)
          .put("history-not-recorded", value -> alone(value, Condition.historyNotRecorded()))
          .put("knows-stroke", ConditionJson::readKnowsStroke)
          .put("demands-not-assessed", value -> alone(value, Condition.demandsNotAssessed()))
          .put("date-within", ConditionJson::readDateWithin)
          .put("pain-flare", ConditionJson::readPainFlare)
          .put("all-of", value -> Condition.allOf(several(value)))
          .put("any-of", value -> Condition.anyOf(several(value)))
          .put("not", value -> Condition.not(one(value)))
          .put("certainly", value -> Condition.certainly(one(value)))
          .buildOrThrow();

  private ConditionJson() {}

  static Condition read(Value value) {
    return value.variant(READERS);
  }

  private static Condition alone(Value value, Condition condition) {
    value.knowing("kind");
    return condition;
  }

  private static Condition readAnswered(Value value) {
    value.knowing("kind", "question", "answer");
    return Condition.answered(
        value.get("question").token(Tokens.QUESTION), value.get("answer").token(Tokens.ANSWER));
  }

  private static Condition readOperated(Value value) {
    value.knowing("kind", "which");
    return Condition.operated(pattern(value.get("which")));
  }

  private static Condition readOperatedWithin(Value value) {
    value.knowing("kind", "which", "parameter");
    return Condition.operatedWithin(pattern(value.get("which")), value.get("parameter").text());
  }

  private static Condition readKnowsStroke(Value value) {
    value.knowing("kind", "strokes");
    return Condition.knowsStroke(tokens(value.get("strokes"), Tokens.STROKE));
  }

  private static Condition readDateWithin(Value value) {
    value.knowing("kind", "from", "until");
    return Condition.dateWithin(value.get("from").date(), value.get("until").date());
  }

  private static Condition readPainFlare(Value value) {
    value.knowing("kind", "lasting");
    return Condition.painFlare(value.get("lasting").bool());
  }

  private static ImmutableList<Condition> several(Value value) {
    return value.knowing("kind", "conditions").get("conditions").list(ConditionJson::read);
  }

  private static Condition one(Value value) {
    return read(value.knowing("kind", "condition").get("condition"));
  }

  private static OperationPattern pattern(Value value) {
    value.knowing("kinds", "regions", "approaches");
    return new OperationPattern(
        value
            .find("kinds")
            .map(list -> tokens(list, Tokens.OPERATION_KIND))
            .orElse(ImmutableSet.of()),
        value.find("regions").map(list -> tokens(list, Tokens.REGION)).orElse(ImmutableSet.of()),
        value
            .find("approaches")
            .map(list -> tokens(list, Tokens.APPROACH))
            .orElse(ImmutableSet.of()));
  }

  private static <T extends Enum<T>> ImmutableSet<T> tokens(Value list, Tokens<T> tokens) {
    return ImmutableSet.copyOf(list.list(item -> item.token(tokens)));
  }

  static ObjectNode write(Condition condition) {
    return condition.fold(WRITER);
  }

  private static ArrayNode writeAll(ImmutableList<Condition> conditions) {
    return JsonNodes.list(conditions, ConditionJson::write);
  }

  private static ObjectNode patternNode(OperationPattern which) {
    ObjectNode node = JsonNodes.object();
    if (!which.kinds().isEmpty()) {
      node.set("kinds", JsonNodes.tokens(which.kinds(), Tokens.OPERATION_KIND));
    }
    if (!which.regions().isEmpty()) {
      node.set("regions", JsonNodes.tokens(which.regions(), Tokens.REGION));
    }
    if (!which.approaches().isEmpty()) {
      node.set("approaches", JsonNodes.tokens(which.approaches(), Tokens.APPROACH));
    }
    return node;
  }

  @Override
  public ObjectNode always() {
    return JsonNodes.kind("always");
  }

  @Override
  public ObjectNode answered(Question question, Answer answer) {
    return JsonNodes.kind("answered").put("question", question.key()).put("answer", answer.token());
  }

  @Override
  public ObjectNode operated(OperationPattern which) {
    return JsonNodes.kind("operated").set("which", patternNode(which));
  }

  @Override
  public ObjectNode operatedWithin(OperationPattern which, String parameter) {
    ObjectNode node = JsonNodes.kind("operated-within");
    node.set("which", patternNode(which));
    return node.put("parameter", parameter);
  }

  @Override
  public ObjectNode historyNotRecorded() {
    return JsonNodes.kind("history-not-recorded");
  }

  @Override
  public ObjectNode knowsStroke(ImmutableSet<Stroke> strokes) {
    return JsonNodes.kind("knows-stroke").set("strokes", JsonNodes.tokens(strokes, Tokens.STROKE));
  }

  @Override
  public ObjectNode demandsNotAssessed() {
    return JsonNodes.kind("demands-not-assessed");
  }

  @Override
  public ObjectNode dateWithin(LocalDate fromInclusive, LocalDate untilExclusive) {
    return JsonNodes.kind("date-within")
        .put("from", fromInclusive.toString())
        .put("until", untilExclusive.toString());
  }

  @Override
  public ObjectNode painFlare(boolean lasting) {
    return JsonNodes.kind("pain-flare").put("lasting", lasting);
  }

  @Override
  public ObjectNode allOf(ImmutableList<Condition> conditions) {
    return JsonNodes.kind("all-of").set("conditions", writeAll(conditions));
  }

  @Override
  public ObjectNode anyOf(ImmutableList<Condition> conditions) {
    return JsonNodes.kind("any-of").set("conditions", writeAll(conditions));
  }

  @Override
  public ObjectNode not(Condition condition) {
    return JsonNodes.kind("not").set("condition", write(condition));
  }

  @Override
  public ObjectNode certainly(Condition condition) {
    return JsonNodes.kind("certainly").set("condition", write(condition));
  }
}
