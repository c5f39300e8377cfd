package org.fbsroutines.persistence.format.patient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.JsonText;

/**
 * One fact of which something else is stored than a file states.
 *
 * @param fact its name in {@code fbs-facts/1}: a member, or the key of a question
 * @param stored what is stored, as JSON
 * @param arriving what the file states, as JSON
 */
public record LoosenedFact(String fact, String stored, String arriving) implements HeldBack {

  /**
   * Compares facts.
   *
   * @param stored what is stored
   * @param arriving what a file states
   * @return each fact that differs
   */
  public static ImmutableList<LoosenedFact> between(PatientFacts stored, PatientFacts arriving) {
    ObjectNode one = FactFields.flatNode(stored);
    ObjectNode other = FactFields.flatNode(arriving);
    return FactFields.NAMES.stream()
        .filter(name -> !one.get(name).equals(other.get(name)))
        .map(
            name ->
                new LoosenedFact(
                    name, JsonText.writeLine(one.get(name)), JsonText.writeLine(other.get(name))))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public String column() {
    return Field.snakeCase(fact);
  }

  @Override
  public String storedCell() {
    return cell(storedAlone());
  }

  @Override
  public String arrivingCell() {
    return cell(arrivingAlone());
  }

  /** Returns facts of which this one is known as it is stored, and no other. */
  public PatientFacts storedAlone() {
    return with(PatientFacts.unknown(), stored);
  }

  /** Returns facts of which this one is known as the file states it, and no other. */
  public PatientFacts arrivingAlone() {
    return with(PatientFacts.unknown(), arriving);
  }

  @Override
  public <T> T fold(Function<LoosenedFact, T> ofFact, Function<LoosenedRecord, T> ofRecord) {
    return ofFact.apply(this);
  }

  private String cell(PatientFacts alone) {
    return FactFields.cells(new FactsDocument(alone)).getOrDefault(column(), "");
  }

  /**
   * Puts what the file states in the place of what was stored.
   *
   * @param current the facts that are stored now
   * @return the facts with the change; empty where something else is stored by now
   */
  public Optional<PatientFacts> in(PatientFacts current) {
    return with(current, stored).equals(current)
        ? Optional.of(with(current, arriving))
        : Optional.empty();
  }

  private PatientFacts with(PatientFacts facts, String value) {
    ObjectNode document = FactFields.node(new FactsDocument(facts));
    JsonNode answers = document.get("answers");
    ObjectNode place = answers.has(fact) ? (ObjectNode) answers : document;
    place.set(fact, JsonText.tree(value));
    return FactsJson.readStored("fact " + fact, JsonText.writeLine(document)).facts();
  }
}
