package org.fbsroutines.persistence.format.rulebook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.field.Citations;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.JsonDocument;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.Part;
import org.fbsroutines.persistence.format.field.TextKinds;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.Distinct;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.problem.Problems;

/**
 * A rule book as JSON, {@code fbs-rule-book/2}, with nothing lost. What was stored as {@code
 * fbs-rule-book/1}, with sentences in place of keys, is read too.
 */
public final class RuleBookJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-rule-book/2";

  private static final DocumentReading.Texts SENTENCES =
      (value, start, end) -> Optional.of(EarlierTexts.read(value, start, end));

  private static final Field<Parameter, String> NAME =
      Field.required("name", Kind.TEXT, Parameter::name);
  private static final Field<Parameter, Text> MEANING =
      Field.required("meaning", TextKinds.STORED.translate(""), Parameter::meaning);
  private static final Field<Parameter, Parameter.Unit> UNIT =
      Field.required("unit", Kind.of(Parameter.Unit.class), Parameter::unit);
  private static final Field<Parameter, Integer> VALUE = whole("value", Parameter::value);
  private static final Field<Parameter, Integer> MIN = whole("least", Parameter::least);
  private static final Field<Parameter, Integer> MAX = whole("most", Parameter::most);
  private static final Part<Parameter, ImmutableList<Citation>> CITED =
      Citations.cited(Parameter::citations);
  private static final Kind<Parameter> PARAMETER =
      Fields.built(
              read ->
                  new Parameter(
                      read.get(NAME),
                      read.get(MEANING),
                      read.get(UNIT),
                      read.get(VALUE),
                      read.get(MIN),
                      read.get(MAX),
                      read.get(CITED)),
              NAME,
              MEANING,
              UNIT,
              VALUE,
              MIN,
              MAX,
              CITED)
          .kind(
              (value, reading) -> reading.citing(value).under("parameter." + text(value, "name")));

  private static final Kind<Clause> CLAUSE =
      Fields.of(
              Clause::new,
              Field.required("target", TargetFields.TARGET, Clause::target),
              Field.required("when", ConditionFields.CONDITION, Clause::condition),
              Field.required("effects", EffectFields.EFFECT.list(), Clause::effects),
              Fields.of(
                      Reason::new,
                      Field.required(
                          "reasonForPatient",
                          TextKinds.STORED.translate(".patient"),
                          Reason::forPatient),
                      Field.required(
                          "reasonForClinician",
                          TextKinds.STORED.translate(".clinician"),
                          Reason::forClinician))
                  .within(Clause::reason))
          .kind();

  private static final Kind<Restriction> RESTRICTION =
      Fields.of(
              Restriction::new,
              Field.required("id", Kind.TEXT, Restriction::id),
              Field.required("title", TextKinds.STORED.translate(".title"), Restriction::title),
              Field.required("strength", Kind.of(Strength.class), Restriction::strength),
              Citations.cited(Restriction::citations),
              Field.required("clauses", CLAUSE.list(), Restriction::clauses))
          .kind((value, reading) -> reading.citing(value).under("rule." + text(value, "id") + "."));

  private static final Field<RuleBook, Text> TITLE =
      Field.required("name", TextKinds.STORED.translate(""), RuleBook::name);
  private static final Fields<RuleBook> RULE_BOOK =
      Fields.of(
          (name, parameters, restrictions) -> RuleBook.of(name, restrictions, parameters),
          TITLE,
          Field.required(
              "parameters",
              distinct("parameters", PARAMETER, Parameter::name),
              ruleBook -> ruleBook.parameters().values().asList()),
          Field.required(
              "restrictions",
              distinct("restrictions", RESTRICTION, Restriction::id),
              RuleBook::restrictions));

  /** How it is read and written. */
  public static final JsonDocument<RuleBook> DOCUMENT =
      JsonDocument.of(
          readers((value, reading) -> RULE_BOOK.readAll(value, reading, JsonDocument.FORMAT)),
          RULE_BOOK);

  private RuleBookJson() {}

  private static <T> ImmutableMap<String, Function<Value, T>> readers(
      BiFunction<Value, DocumentReading, T> read) {
    DocumentReading keyed = DocumentReading.STORED.under("rules.");
    return ImmutableMap.of(
        FORMAT,
        document -> read.apply(document, keyed),
        "fbs-rule-book/1",
        document -> read.apply(document, keyed.saying(SENTENCES)));
  }

  /**
   * Reads what a rule book is called, whatever else of it cannot be read.
   *
   * @param text the document
   * @return empty where it does not state so, or is none of ours
   */
  public static Optional<Text> name(String text) {
    try {
      return Optional.of(JsonDocument.read(JsonText.read("rule book", text), readers(TITLE::read)));
    } catch (FormatException e) {
      return Optional.empty();
    }
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

  private static <R> Field<R, Integer> whole(String member, Function<R, Integer> value) {
    return Field.required(member, Kind.WHOLE, value);
  }

  private static String text(Value owner, String member) {
    return owner.get(member).text();
  }

  private static <T> Kind<ImmutableList<T>> distinct(
      String member, Kind<T> kind, Function<T, String> id) {
    Kind<ImmutableList<T>> list = kind.list();
    return new Kind<>(
        (value, reading) -> {
          ImmutableList<Located<T>> items =
              value.list(item -> Located.at(item.place(), kind.reader().read(item, reading)));
          Problems problems = new Problems();
          Distinct.check(items, member, id, problems);
          problems.throwIfAny();
          return items.stream().map(Located::value).collect(toImmutableList());
        },
        list.node(),
        list.cell());
  }
}
