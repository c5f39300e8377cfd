package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.InputStream;
import java.time.LocalDate;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.instruction.Limit;
import org.fbsroutines.domain.instruction.Waiver;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Target;

/** A clinician's instruction for one patient as JSON, {@code fbs-instruction/1}. */
public final class InstructionJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-instruction/1";

  private InstructionJson() {}

  /**
   * Reads a document.
   *
   * @param file its name, for messages
   * @param input UTF-8, with or without a byte order mark
   * @param id what the instruction is called, since a document does not state
   * @return the instruction
   * @throws FormatException naming the first problem
   */
  public static ClinicianInstruction read(String file, InputStream input, String id) {
    return read(JsonText.read(file, input), id);
  }

  /**
   * Reads a document.
   *
   * @param file its name, for messages
   * @param text the document
   * @param id what the instruction is called
   * @return the instruction
   * @throws FormatException naming the first problem
   */
  public static ClinicianInstruction read(String file, String text, String id) {
    return read(JsonText.read(file, text), id);
  }

  private static ClinicianInstruction read(Value document, String id) {
    document.requireFormat(FORMAT);
    return document.find("waives").isPresent() ? waiver(document, id) : limit(document, id);
  }

  private static Limit limit(Value value, String id) {
    value.knowing("format", "target", "effects", "reason", "author", "from", "until");
    Target target = TargetJson.read(value.get("target"));
    ImmutableList<Effect> effects = value.get("effects").list(EffectJson::read);
    Grounds grounds = Grounds.read(value);
    return value.build(
        () ->
            new Limit(
                id,
                target,
                effects,
                grounds.reason(),
                grounds.author(),
                grounds.from(),
                grounds.until()));
  }

  private static Waiver waiver(Value value, String id) {
    value.knowing("format", "waives", "exercises", "reason", "author", "from", "until");
    String restriction = value.get("waives").text();
    ImmutableSet<ExerciseId> exercises =
        ImmutableSet.copyOf(value.get("exercises").list(Value::exerciseId));
    Grounds grounds = Grounds.read(value);
    return value.build(
        () ->
            new Waiver(
                id,
                restriction,
                exercises,
                grounds.reason(),
                grounds.author(),
                grounds.from(),
                grounds.until()));
  }

  /** What every instruction must state. */
  private record Grounds(String reason, String author, LocalDate from, LocalDate until) {
    static Grounds read(Value value) {
      return new Grounds(
          value.get("reason").text(),
          value.get("author").text(),
          value.get("from").date(),
          value.get("until").date());
    }
  }

  /**
   * Writes a document; it does not contain the instruction's id.
   *
   * @param instruction the instruction
   * @return JSON text
   */
  public static String write(ClinicianInstruction instruction) {
    ObjectNode json = JsonNodes.object().put("format", FORMAT);
    instruction.fold(limit -> what(json, limit), waiver -> what(json, waiver));
    json.put("reason", instruction.reason())
        .put("author", instruction.author())
        .put("from", instruction.fromInclusive().toString())
        .put("until", instruction.untilExclusive().toString());
    return JsonText.write(json);
  }

  private static ObjectNode what(ObjectNode json, Limit limit) {
    json.set("target", TargetJson.write(limit.target()));
    json.set("effects", JsonNodes.list(limit.effects(), EffectJson::write));
    return json;
  }

  private static ObjectNode what(ObjectNode json, Waiver waiver) {
    json.put("waives", waiver.restriction());
    json.set("exercises", TargetJson.idNodes(waiver.exercises()));
    return json;
  }
}
