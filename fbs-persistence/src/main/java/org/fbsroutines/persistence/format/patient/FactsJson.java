package org.fbsroutines.persistence.format.patient;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.notation.Tokens;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problems;
import org.fbsroutines.persistence.identity.StatedPerson;

/**
 * The facts of a patient as JSON, {@code fbs-facts/1}. What a document does not state is unknown,
 * and every fact may be stated as {@code "unknown"}.
 */
public final class FactsJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-facts/1";

  /** What stands in facts where something else states who the patient is. */
  static final ImmutableSet<String> MEMBERS_BY_ID =
      Sets.union(
              ImmutableSet.of("format", "patient", "answers", FactFields.VERSION.member()),
              FactFields.MEMBERS)
          .immutableCopy();

  private static final ImmutableSet<String> MEMBERS =
      Sets.union(MEMBERS_BY_ID, PersonFields.ALL.members()).immutableCopy();

  private FactsJson() {}

  /**
   * Reads a document that somebody enters.
   *
   * @param file its name, for messages
   * @param input UTF-8, with or without a byte order mark
   * @param rule what the facts must keep to
   * @return the facts
   * @throws FormatException naming every problem
   */
  public static FactsDocument read(String file, InputStream input, EntryRule rule) {
    return read(JsonText.read(file, input), DocumentReading.entered(rule));
  }

  /**
   * Reads a document that is stored, with whatever was let in before.
   *
   * @param file its name, for messages
   * @param text the document
   * @return the facts
   * @throws FormatException naming every problem
   */
  public static FactsDocument readStored(String file, String text) {
    return read(JsonText.read(file, text), DocumentReading.STORED);
  }

  static FactsDocument read(Value document, DocumentReading reading) {
    document.members();
    Problems problems = new Problems();
    problems.attempt(() -> document.knowing(MEMBERS));
    problems.attempt(() -> document.requireFormat(FORMAT));
    Optional<String> patient =
        problems
            .attempt(() -> document.find("patient").map(Value::text))
            .flatMap(Function.identity());
    Value answers =
        document
            .find("answers")
            .flatMap(given -> problems.attempt(() -> given.knowing(given.members().keySet())))
            .orElseGet(() -> Value.object(document.place(), ImmutableMap.of()));
    problems.attempt(() -> answers.knowing(Tokens.QUESTION.all()));
    StatedPerson person =
        problems.attempt(() -> PersonFields.ALL.read(document)).orElse(StatedPerson.BY_ID);
    PatientFacts facts =
        FactFields.read(document, answers, reading.bornOn(person.birthDate()), problems);
    Optional<String> version =
        problems.attempt(() -> document.get(FactFields.VERSION)).flatMap(Function.identity());
    problems.throwIfAny();
    return new FactsDocument(patient, facts, FactFields.stated(document, answers), person, version);
  }

  /**
   * Writes a document that states every fact, the unknown ones as unknown.
   *
   * @param document the facts
   * @return JSON text
   */
  public static String write(FactsDocument document) {
    return JsonText.write(FactFields.node(document));
  }

  /**
   * Writes what a document states, and nothing else.
   *
   * @param document the facts
   * @return JSON text on one line
   */
  public static String writeStated(FactsDocument document) {
    return JsonText.writeLine(FactFields.statedNode(document));
  }

  /**
   * Writes a document as it is stored.
   *
   * @param document the facts
   * @return JSON text on one line
   */
  public static String writeLine(FactsDocument document) {
    return JsonText.writeLine(FactFields.node(document));
  }
}
