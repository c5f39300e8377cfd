package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;

/** Writes the facts of a patient, the unknown ones as unknown. */
final class FactsWriter {
  private FactsWriter() {}

  static ObjectNode node(FactsDocument document) {
    PatientFacts facts = document.facts();
    ObjectNode json = JsonNodes.object().put("format", FactsJson.FORMAT);
    document.patient().ifPresent(id -> json.put("patient", id));
    json.set("operations", known(facts.operations(), list(FactsWriter::operationNode)));
    json.set("usualPain", known(facts.usualPain(), pain -> new IntNode(pain.nrs())));
    json.set("limitations", limitations(facts.limitations()));
    json.set("strokes", known(facts.strokes(), list(stroke -> new TextNode(stroke.token()))));
    json.set("painResponses", known(facts.painResponses(), list(FactsWriter::painResponseNode)));
    json.set("walkingMinutes", known(facts.walkingMinutes(), list(IntNode::new)));
    ObjectNode answers = json.putObject("answers");
    for (Question question : Question.values()) {
      answers.put(question.key(), facts.answer(question).token());
    }
    return json;
  }

  /** Writes what the document tells, and nothing else. */
  static ObjectNode toldNode(FactsDocument document) {
    ObjectNode json = node(document);
    FactNames.MEMBERS.stream()
        .filter(name -> !document.told().contains(name))
        .forEach(json::remove);
    ((ObjectNode) json.get("answers")).retain(document.told());
    return json;
  }

  static JsonNode limitations(Known<ImmutableList<String>> limitations) {
    return known(limitations, list(TextNode::new));
  }

  private static <T> JsonNode known(Known<T> known, Function<? super T, JsonNode> write) {
    return known.<JsonNode>fold(write::apply, () -> new TextNode(FactsJson.UNKNOWN));
  }

  private static <T> Function<Collection<T>, JsonNode> list(Function<T, JsonNode> write) {
    return values -> JsonNodes.list(values, write);
  }

  static ObjectNode operationNode(Operation operation) {
    return JsonNodes.object()
        .put("kind", text(operation.kind(), Tokens.OPERATION_KIND::of))
        .put("region", text(operation.region(), Tokens.REGION::of))
        .put("date", text(operation.date(), LocalDate::toString))
        .put("approach", text(operation.approach(), Tokens.APPROACH::of));
  }

  private static <T> String text(Known<T> known, Function<T, String> write) {
    return known.fold(write, () -> FactsJson.UNKNOWN);
  }

  private static JsonNode painResponseNode(PainResponse response) {
    return JsonNodes.object()
        .put("exercise", response.exercise().value())
        .put("pain", response.pain().nrs())
        .put("settledWithin24Hours", response.settledWithin24Hours().token())
        .put("persistsForDays", response.persistsForDays().token());
  }
}
