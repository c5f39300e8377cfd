package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Parameter;
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Strength;

/** A rule book as JSON, {@code fbs-rule-book/1}, with nothing lost. */
public final class RuleBookJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-rule-book/1";

  private RuleBookJson() {}

  /**
   * Reads a document.
   *
   * @param file its name, for messages
   * @param input UTF-8, with or without a byte order mark
   * @return the rule book
   * @throws FormatException naming every problem
   */
  public static RuleBook read(String file, InputStream input) {
    return read(JsonText.read(file, input));
  }

  /**
   * Reads a document.
   *
   * @param file its name, for messages
   * @param text the document
   * @return the rule book
   * @throws FormatException naming every problem
   */
  public static RuleBook read(String file, String text) {
    return read(JsonText.read(file, text));
  }

  private static RuleBook read(Value document) {
    document.requireFormat(FORMAT).knowing("format", "name", "parameters", "restrictions");
    Problems problems = new Problems();
    ImmutableList<Parameter> parameters =
        distinct(document, "parameters", RuleBookJson::parameter, Parameter::name, problems);
    ImmutableList<Restriction> restrictions =
        distinct(document, "restrictions", RuleBookJson::restriction, Restriction::id, problems);
    problems.throwIfAny();
    String name = document.get("name").text();
    return document.build(() -> RuleBook.of(name, restrictions, parameters));
  }

  private static <T> ImmutableList<T> distinct(
      Value document,
      String key,
      Function<Value, T> read,
      Function<T, String> id,
      Problems problems) {
    ImmutableList<Located<T>> values =
        problems
            .attempt(
                () -> document.get(key).list(item -> Located.at(item.place(), read.apply(item))))
            .orElse(ImmutableList.of());
    Distinct.check(values, key, id, problems);
    return values.stream().map(Located::value).collect(ImmutableList.toImmutableList());
  }

  private static Parameter parameter(Value value) {
    value.knowing("name", "meaning", "unit", "value", "least", "most", "sources", "citations");
    String name = value.get("name").text();
    String meaning = value.get("meaning").text();
    Parameter.Unit unit = value.get("unit").token(Tokens.UNIT);
    int inForce = value.get("value").integer();
    int least = value.get("least").integer();
    int most = value.get("most").integer();
    ImmutableList<Citation> citations = Citations.of(value).read(value.get("citations"));
    return value.build(() -> new Parameter(name, meaning, unit, inForce, least, most, citations));
  }

  private static Restriction restriction(Value value) {
    value.knowing("id", "title", "strength", "sources", "citations", "clauses");
    String id = value.get("id").text();
    String title = value.get("title").text();
    Strength strength = value.get("strength").token(Tokens.STRENGTH);
    ImmutableList<Citation> citations = Citations.of(value).read(value.get("citations"));
    ImmutableList<Clause> clauses = value.get("clauses").list(RuleBookJson::clause);
    return value.build(() -> new Restriction(id, title, strength, citations, clauses));
  }

  private static Clause clause(Value value) {
    value.knowing("target", "when", "effects", "reasonForPatient", "reasonForClinician");
    String forPatient = value.get("reasonForPatient").text();
    String forClinician = value.get("reasonForClinician").text();
    ImmutableList<Effect> effects = value.get("effects").list(EffectJson::read);
    return value.build(
        () ->
            new Clause(
                TargetJson.read(value.get("target")),
                ConditionJson.read(value.get("when")),
                effects,
                new Reason(forPatient, forClinician)));
  }

  /**
   * Writes values of parameters alone, as the audit log keeps them.
   *
   * @param values by the parameters' names
   * @return a JSON object on one line
   */
  public static String writeValues(Map<String, Integer> values) {
    ObjectNode json = JsonNodes.object();
    values.forEach(json::put);
    return JsonText.writeLine(json);
  }

  /**
   * Writes a document.
   *
   * @param ruleBook the rule book
   * @return JSON text
   */
  public static String write(RuleBook ruleBook) {
    ObjectNode json = JsonNodes.object().put("format", FORMAT).put("name", ruleBook.name());
    json.set(
        "parameters", JsonNodes.list(ruleBook.parameters().values(), RuleBookJson::parameterNode));
    json.set(
        "restrictions", JsonNodes.list(ruleBook.restrictions(), RuleBookJson::restrictionNode));
    return JsonText.write(json);
  }

  private static ObjectNode parameterNode(Parameter parameter) {
    ObjectNode node =
        JsonNodes.object()
            .put("name", parameter.name())
            .put("meaning", parameter.meaning())
            .put("unit", Tokens.UNIT.of(parameter.unit()))
            .put("value", parameter.value())
            .put("least", parameter.least())
            .put("most", parameter.most());
    node.set("sources", Citations.writeSources(parameter.citations().stream()));
    node.set("citations", Citations.write(parameter.citations()));
    return node;
  }

  private static ObjectNode restrictionNode(Restriction restriction) {
    ObjectNode node =
        JsonNodes.object()
            .put("id", restriction.id())
            .put("title", restriction.title())
            .put("strength", Tokens.STRENGTH.of(restriction.strength()));
    node.set("sources", Citations.writeSources(restriction.citations().stream()));
    node.set("citations", Citations.write(restriction.citations()));
    node.set("clauses", JsonNodes.list(restriction.clauses(), RuleBookJson::clauseNode));
    return node;
  }

  private static ObjectNode clauseNode(Clause clause) {
    ObjectNode node = JsonNodes.object();
    node.set("target", TargetJson.write(clause.target()));
    node.set("when", ConditionJson.write(clause.condition()));
    node.set("effects", JsonNodes.list(clause.effects(), EffectJson::write));
    return node.put("reasonForPatient", clause.reason().forPatient())
        .put("reasonForClinician", clause.reason().forClinician());
  }
}
