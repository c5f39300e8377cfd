package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.domain.text.Text;

/**
 * A rule book as JSON, {@code fbs-rule-book/2}, with nothing lost. What was stored as {@code
 * fbs-rule-book/1}, with sentences in place of keys, is read too.
 */
public final class RuleBookJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-rule-book/2";

  private static final String EARLIER = "fbs-rule-book/1";

  private final Texts texts;

  private RuleBookJson(Texts texts) {
    this.texts = texts;
  }

  /** How a document states something. */
  private interface Texts {
    /** Reads a text; its key begins and ends like this where it is one of this program's. */
    Text read(Value value, String start, String end);
  }

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

  /**
   * Reads what a rule book is called, whatever else of it cannot be read.
   *
   * @param text the document
   * @return empty where it does not state so, or is none of ours
   */
  public static Optional<Text> name(String text) {
    try {
      Value document = JsonText.read("rule book", text);
      return Optional.of(of(document).name(document));
    } catch (FormatException e) {
      return Optional.empty();
    }
  }

  private static RuleBook read(Value document) {
    return of(document).ruleBook(document);
  }

  private static RuleBookJson of(Value document) {
    boolean isEarlier =
        document.find("format").filter(format -> format.isText(EARLIER)).isPresent();
    document
        .requireFormat(isEarlier ? EARLIER : FORMAT)
        .knowing("format", "name", "parameters", "restrictions");
    return new RuleBookJson(
        isEarlier ? EarlierTexts::read : (value, start, end) -> TextJson.read(value));
  }

  private Text name(Value document) {
    return texts.read(document.get("name"), "rules.", "");
  }

  private RuleBook ruleBook(Value document) {
    Problems problems = new Problems();
    ImmutableList<Parameter> parameters =
        distinct(document, "parameters", this::parameter, Parameter::name, problems);
    ImmutableList<Restriction> restrictions =
        distinct(document, "restrictions", this::restriction, Restriction::id, problems);
    problems.throwIfAny();
    Text name = name(document);
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

  private Parameter parameter(Value value) {
    value.knowing("name", "meaning", "unit", "value", "least", "most", "sources", "citations");
    String name = value.get("name").text();
    Text meaning = texts.read(value.get("meaning"), "parameter." + name, "");
    Parameter.Unit unit = value.get("unit").token(Tokens.UNIT);
    int inForce = value.get("value").integer();
    int least = value.get("least").integer();
    int most = value.get("most").integer();
    ImmutableList<Citation> citations = Citations.of(value).read(value.get("citations"));
    return value.build(() -> new Parameter(name, meaning, unit, inForce, least, most, citations));
  }

  private Restriction restriction(Value value) {
    value.knowing("id", "title", "strength", "sources", "citations", "clauses");
    String id = value.get("id").text();
    String key = "rule." + id + ".";
    Text title = texts.read(value.get("title"), key, ".title");
    Strength strength = value.get("strength").token(Tokens.STRENGTH);
    ImmutableList<Citation> citations = Citations.of(value).read(value.get("citations"));
    ImmutableList<Clause> clauses = value.get("clauses").list(clause -> clause(clause, key));
    return value.build(() -> new Restriction(id, title, strength, citations, clauses));
  }

  private Clause clause(Value value, String key) {
    value.knowing("target", "when", "effects", "reasonForPatient", "reasonForClinician");
    Text forPatient = texts.read(value.get("reasonForPatient"), key, ".patient");
    Text forClinician = texts.read(value.get("reasonForClinician"), key, ".clinician");
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
    ObjectNode json = JsonNodes.object().put("format", FORMAT);
    json.set("name", TextJson.write(ruleBook.name()));
    json.set(
        "parameters", JsonNodes.list(ruleBook.parameters().values(), RuleBookJson::parameterNode));
    json.set(
        "restrictions", JsonNodes.list(ruleBook.restrictions(), RuleBookJson::restrictionNode));
    return JsonText.write(json);
  }

  private static ObjectNode parameterNode(Parameter parameter) {
    ObjectNode node = JsonNodes.object().put("name", parameter.name());
    node.set("meaning", TextJson.write(parameter.meaning()));
    node.put("unit", Tokens.UNIT.of(parameter.unit()))
        .put("value", parameter.value())
        .put("least", parameter.least())
        .put("most", parameter.most());
    node.set("sources", Citations.writeSources(parameter.citations().stream()));
    node.set("citations", Citations.write(parameter.citations()));
    return node;
  }

  private static ObjectNode restrictionNode(Restriction restriction) {
    ObjectNode node = JsonNodes.object().put("id", restriction.id());
    node.set("title", TextJson.write(restriction.title()));
    node.put("strength", Tokens.STRENGTH.of(restriction.strength()));
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
    node.set("reasonForPatient", TextJson.write(clause.reason().forPatient()));
    node.set("reasonForClinician", TextJson.write(clause.reason().forClinician()));
    return node;
  }
}
