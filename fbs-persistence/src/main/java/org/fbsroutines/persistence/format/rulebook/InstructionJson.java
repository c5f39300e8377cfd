package org.fbsroutines.persistence.format.rulebook;

import java.io.InputStream;
import java.time.LocalDate;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.instruction.Limit;
import org.fbsroutines.domain.instruction.Waiver;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.JsonDocument;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FormatException;

/** A clinician's instruction for one patient as JSON, {@code fbs-instruction/1}. */
public final class InstructionJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-instruction/1";

  private static final Fields<Grounds> GROUNDS =
      Fields.of(
          Grounds::new,
          Field.required("reason", Kind.TEXT, Grounds::reason),
          Field.required("author", Kind.TEXT, Grounds::author),
          Field.required("from", Kind.DAY, Grounds::from),
          Field.required("until", Kind.DAY, Grounds::until));

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
    Fields<? extends ClinicianInstruction> fields =
        document.requireFormat(FORMAT).find("waives").isPresent() ? waiver(id) : limit(id);
    return fields.read(document.knowing(fields, JsonDocument.FORMAT));
  }

  private static Fields<Limit> limit(String id) {
    return Fields.of(
        (target, effects, grounds) ->
            new Limit(
                id,
                target,
                effects,
                grounds.reason(),
                grounds.author(),
                grounds.from(),
                grounds.until()),
        Field.required("target", TargetFields.TARGET, Limit::target),
        Field.required("effects", EffectFields.EFFECT.list(), Limit::effects),
        GROUNDS.within(Grounds::of));
  }

  private static Fields<Waiver> waiver(String id) {
    return Fields.of(
        (restriction, exercises, grounds) ->
            new Waiver(
                id,
                restriction,
                exercises,
                grounds.reason(),
                grounds.author(),
                grounds.from(),
                grounds.until()),
        Field.required("waives", Kind.TEXT, Waiver::restriction),
        Field.required("exercises", Kind.EXERCISE.set(), Waiver::exercises),
        GROUNDS.within(Grounds::of));
  }

  /** What every instruction must state. */
  private record Grounds(String reason, String author, LocalDate from, LocalDate until) {
    static Grounds of(ClinicianInstruction instruction) {
      return new Grounds(
          instruction.reason(),
          instruction.author(),
          instruction.fromInclusive(),
          instruction.untilExclusive());
    }
  }

  /**
   * Writes a document; it does not contain the instruction's id.
   *
   * @param instruction the instruction
   * @return JSON text
   */
  public static String write(ClinicianInstruction instruction) {
    String id = instruction.id();
    return JsonText.write(
        JsonDocument.inFormat(
            FORMAT,
            instruction.fold(limit -> limit(id).json(limit), waiver -> waiver(id).json(waiver))));
  }
}
