package org.fbsroutines.web.player;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.web.figure.Figure;
import org.fbsroutines.web.page.Messages;

/**
 * One exercise in the player. Without scripts it is read; with them it leads through.
 *
 * @param id an opaque word that distinguishes this exercise of this session from others on this
 *     device; no name, no patient's id
 * @param name what the exercise is called
 * @param phrase how much is done; empty where nothing is stated
 * @param pacing how much is done, for the script
 * @param sides what the sides or directions are called, one for each
 * @param begin how one begins
 * @param steps what one does
 * @param care cues and breathing
 * @param figure the moving picture
 */
public record PlayerView(
    String id,
    Text name,
    Optional<Text> phrase,
    Pacing pacing,
    ImmutableList<String> sides,
    ImmutableList<Text> begin,
    ImmutableList<Text> steps,
    ImmutableList<Text> care,
    Figure figure) {
  private static final ImmutableList<String> SAID =
      ImmutableList.of(
          "idle",
          "start",
          "resume",
          "resumed",
          "paused",
          "finished",
          "ready",
          "go",
          "hold",
          "rest",
          "work",
          "free",
          "set",
          "ten");

  /**
   * The player of an exercise.
   *
   * @param id an opaque word, the same again for the same exercise of the same session
   * @param exercise the exercise
   * @param begin how this patient settles
   * @param effort how much is done in one session; empty where the clinician has stated it
   * @param figure its figure
   * @param messages the texts in the patient's language
   * @return the player
   */
  public static PlayerView of(
      String id,
      Exercise exercise,
      ImmutableList<Text> begin,
      Optional<Effort> effort,
      Figure figure,
      Messages messages) {
    Instructions instructions = exercise.instructions();
    return new PlayerView(
        id,
        exercise.name(),
        effort.map(Effort::phrase),
        Pacing.of(effort),
        sides(effort, figure, messages),
        begin,
        texts(instructions.steps()),
        ImmutableList.<Text>builder()
            .addAll(texts(instructions.cues()))
            .addAll(texts(instructions.breathing()))
            .build(),
        figure);
  }

  private static ImmutableList<Text> texts(ImmutableList<Statement> statements) {
    return statements.stream().map(Statement::text).collect(toImmutableList());
  }

  private static ImmutableList<String> sides(
      Optional<Effort> effort, Figure figure, Messages messages) {
    Direction direction =
        effort
            .map(
                one ->
                    one.fold(
                        Effort.Repetitions::direction, t -> Direction.NONE, d -> Direction.NONE))
            .orElse(Direction.NONE);
    return switch (direction) {
      case NONE -> ImmutableList.of();
      case EACH_SIDE ->
          ImmutableList.of(messages.say("player.side.first"), messages.say("player.side.other"));
      case EACH_DIRECTION -> {
        ImmutableList<String> named = figure.partNames(messages::say);
        yield named.size() == 2
            ? named
            : ImmutableList.of(
                messages.say("player.direction.first"), messages.say("player.direction.other"));
      }
    };
  }

  /**
   * The texts of the script.
   *
   * @param messages the texts in the patient's language
   * @return a JSON object of texts by their keys
   */
  public String translate(Messages messages) {
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    SAID.forEach(key -> texts.put(key, messages.say("player.said." + key)));
    return texts.toString();
  }

  /** Returns the names of the sides or directions as a JSON list. */
  public String sideNames() {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    sides.forEach(names::add);
    return names.toString();
  }
}
