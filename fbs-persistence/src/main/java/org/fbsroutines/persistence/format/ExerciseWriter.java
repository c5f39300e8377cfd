package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Demands;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.text.Text;

/**
 * Writes one exercise.
 *
 * @param texts writes its texts
 */
record ExerciseWriter(Function<Text, JsonNode> texts) {
  /** As it is stored: texts of the program by their keys. */
  static final ExerciseWriter STORED = new ExerciseWriter(TextJson::write);

  /** For others, to whom keys mean nothing. */
  static final ExerciseWriter ENGLISH = new ExerciseWriter(text -> JsonNodes.text(text.english()));

  ObjectNode node(Exercise exercise) {
    ObjectNode node = JsonNodes.object().put("id", exercise.id().value());
    node.set("name", texts.apply(exercise.name()));
    node.set("aliases", JsonNodes.list(exercise.aliases(), texts));
    node.put("position", exercise.position().token());
    node.set("equipment", JsonNodes.list(exercise.equipment(), texts));
    node.put("supervision", exercise.supervision().token());
    node.set("demands", demands(exercise.demands()));
    exercise.standsInFor().ifPresent(id -> node.put("standsInFor", id.value()));
    Instructions instructions = exercise.instructions();
    node.set("purpose", statements(instructions.purpose()));
    node.set("startingPosition", statements(instructions.startingPosition()));
    node.set("steps", statements(instructions.steps()));
    node.set("cues", statements(instructions.cues()));
    node.set("breathing", statements(instructions.breathing()));
    node.set("precautions", statements(instructions.precautions()));
    node.set("dosage", DosageJson.write(exercise.dosage().dosage()));
    node.set("dosageInterpretation", orBlank(exercise.dosage().interpretation()));
    node.set("dosageCitations", Citations.write(exercise.dosage().citations()));
    node.putObject("provenance")
        .put("origin", exercise.provenance().origin())
        .put("author", exercise.provenance().author())
        .set("licence", orBlank(exercise.provenance().licence()));
    node.set("sources", Citations.writeSources(citations(exercise)));
    return node;
  }

  private JsonNode orBlank(Optional<Text> text) {
    return text.map(texts).orElse(JsonNodes.text(""));
  }

  private static JsonNode demands(Demands demands) {
    return demands.areAssessed()
        ? JsonNodes.tokens(demands.values(), Tokens.DEMAND)
        : new TextNode(ExerciseReader.NOT_ASSESSED);
  }

  private ArrayNode statements(List<Statement> statements) {
    return JsonNodes.list(statements, this::statement);
  }

  private ObjectNode statement(Statement statement) {
    ObjectNode node = JsonNodes.object().set("text", texts.apply(statement.text()));
    if (!statement.citations().isEmpty()) {
      node.set("citations", Citations.write(statement.citations()));
    }
    return node;
  }

  private static Stream<Citation> citations(Exercise exercise) {
    return Stream.concat(
        exercise.instructions().statements().flatMap(statement -> statement.citations().stream()),
        exercise.dosage().citations().stream());
  }
}
