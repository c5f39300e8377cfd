package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import org.fbsroutines.domain.condition.AllOf;
import org.fbsroutines.domain.condition.Always;
import org.fbsroutines.domain.condition.Answered;
import org.fbsroutines.domain.condition.AnyOf;
import org.fbsroutines.domain.condition.Certainly;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.DateWithin;
import org.fbsroutines.domain.condition.DemandsNotAssessed;
import org.fbsroutines.domain.condition.HistoryNotRecorded;
import org.fbsroutines.domain.condition.KnowsStroke;
import org.fbsroutines.domain.condition.Not;
import org.fbsroutines.domain.condition.Operated;
import org.fbsroutines.domain.condition.OperatedWithin;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.condition.PainFlare;

/** A condition inside a document. */
final class ConditionJson implements Condition.Cases<ObjectNode> {
  private static final ConditionJson WRITER = new ConditionJson();

  private static final ImmutableMap<String, Function<Value, Condition>> READERS =
      ImmutableMap.<String, Function<Value, Condition>>builder()
          .put("always", value -> alone(value, new Always()))
          .put("answered", ConditionJson::readAnswered)
          .put("operated", ConditionJson::readOperated)
          .put("operated-within", ConditionJson::readOperatedWithin)
          .put("history-not-recorded", value -> alone(value, new HistoryNotRecorded()))
          .put("knows-stroke", ConditionJson::readKnowsStroke)
          .put("demands-not-assessed", value -> alone(value, new DemandsNotAssessed()))
          .put("date-within", ConditionJson::readDateWithin)
          .put("pain-flare", ConditionJson::readPainFlare)
          .put("all-of", value -> new AllOf(several(value)))
          .put("any-of", value -> new AnyOf(several(value)))
          .put("not", value -> new Not(one(value)))
          .put("certainly", value -> new Certainly(one(value)))
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
    return new Answered(
        value.get("question").token(Tokens.QUESTION), value.get("answer").token(Tokens.ANSWER));
  }

  private static Condition readOperated(Value value) {
    value.knowing("kind", "which");
    return new Operated(pattern(value.get("which")));
  }

  private static Condition readOperatedWithin(Value value) {
    value.knowing("kind", "which", "parameter");
    return new OperatedWithin(pattern(value.get("which")), value.get("parameter").text());
  }

  private static Condition readKnowsStroke(Value value) {
    value.knowing("kind", "strokes");
    return new KnowsStroke(tokens(value.get("strokes"), Tokens.STROKE));
  }

  private static Condition readDateWithin(Value value) {
    value.knowing("kind", "from", "until");
    return new DateWithin(value.get("from").date(), value.get("until").date());
  }

  private static Condition readPainFlare(Value value) {
    value.knowing("kind", "lasting");
    return new PainFlare(value.get("lasting").bool());
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
  public ObjectNode always(Always condition) {
    return JsonNodes.kind("always");
  }

  @Override
  public ObjectNode answered(Answered condition) {
    return JsonNodes.kind("answered")
        .put("question", condition.question().key())
        .put("answer", condition.answer().token());
  }

  @Override
  public ObjectNode operated(Operated condition) {
    return JsonNodes.kind("operated").set("which", patternNode(condition.which()));
  }

  @Override
  public ObjectNode operatedWithin(OperatedWithin condition) {
    ObjectNode node = JsonNodes.kind("operated-within");
    node.set("which", patternNode(condition.which()));
    return node.put("parameter", condition.parameter());
  }

  @Override
  public ObjectNode historyNotRecorded(HistoryNotRecorded condition) {
    return JsonNodes.kind("history-not-recorded");
  }

  @Override
  public ObjectNode knowsStroke(KnowsStroke condition) {
    return JsonNodes.kind("knows-stroke")
        .set("strokes", JsonNodes.tokens(condition.strokes(), Tokens.STROKE));
  }

  @Override
  public ObjectNode demandsNotAssessed(DemandsNotAssessed condition) {
    return JsonNodes.kind("demands-not-assessed");
  }

  @Override
  public ObjectNode dateWithin(DateWithin condition) {
    return JsonNodes.kind("date-within")
        .put("from", condition.fromInclusive().toString())
        .put("until", condition.untilExclusive().toString());
  }

  @Override
  public ObjectNode painFlare(PainFlare condition) {
    return JsonNodes.kind("pain-flare").put("lasting", condition.lasting());
  }

  @Override
  public ObjectNode allOf(AllOf condition) {
    return JsonNodes.kind("all-of").set("conditions", writeAll(condition.conditions()));
  }

  @Override
  public ObjectNode anyOf(AnyOf condition) {
    return JsonNodes.kind("any-of").set("conditions", writeAll(condition.conditions()));
  }

  @Override
  public ObjectNode not(Not condition) {
    return JsonNodes.kind("not").set("condition", write(condition.condition()));
  }

  @Override
  public ObjectNode certainly(Certainly condition) {
    return JsonNodes.kind("certainly").set("condition", write(condition.condition()));
  }
}
