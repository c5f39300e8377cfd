package org.fbsroutines.domain.restriction;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.text.Argument.Joint;
import org.fbsroutines.domain.text.Argument.Name;
import org.fbsroutines.domain.text.Argument.Series;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.Text;

/** All restrictions in the order a clinician would read them, with their parameters. */
public final class RuleBook {
  private final Text name;
  private final ImmutableMap<String, Restriction> restrictions;
  private final ImmutableMap<String, Parameter> parameters;

  private RuleBook(
      Text name,
      ImmutableMap<String, Restriction> restrictions,
      ImmutableMap<String, Parameter> parameters) {
    this.name = name;
    this.restrictions = restrictions;
    this.parameters = parameters;
  }

  /**
   * A rule book.
   *
   * @param name what it is called
   * @param restrictions with distinct ids, in reading order
   * @param parameters with distinct names, every one that a condition names
   * @return the rule book
   * @throws IllegalArgumentException if an id or a name occurs twice, or a condition names a
   *     parameter that is not there
   */
  public static RuleBook of(Text name, List<Restriction> restrictions, List<Parameter> parameters) {
    requireNonNull(name, "name");
    Map<String, Parameter> byName = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      checkArgument(
          byName.put(parameter.name(), parameter) == null,
          "parameter %s: given twice (expected: distinct names)",
          parameter.name());
    }
    Map<String, Restriction> byId = new LinkedHashMap<>();
    for (Restriction restriction : restrictions) {
      checkArgument(
          byId.put(restriction.id(), restriction) == null,
          "restriction %s: given twice (expected: distinct ids)",
          restriction.id());
      for (Clause clause : restriction.clauses()) {
        for (String parameter : clause.condition().parameters()) {
          if (!byName.containsKey(parameter)) {
            throw InvalidValueException.of(restriction.id(), parameter, Complaint.PARAMETER.of());
          }
        }
      }
    }
    return new RuleBook(name, ImmutableMap.copyOf(byId), ImmutableMap.copyOf(byName));
  }

  /**
   * The rules R01 to R40 and the two that keep unassessed exercises from being prescribed; made
   * once for a process.
   */
  public static RuleBook standard() {
    return StandardRuleBook.RULES;
  }

  /** Returns what it is called. */
  public Text name() {
    return name;
  }

  /** Returns the restrictions in reading order. */
  public ImmutableList<Restriction> restrictions() {
    return restrictions.values().asList();
  }

  /** Returns the parameters by name. */
  public ImmutableMap<String, Parameter> parameters() {
    return parameters;
  }

  /**
   * The value of a parameter.
   *
   * @param parameter the parameter's name
   * @return its value
   * @throws IllegalArgumentException if there is no such parameter
   */
  public int value(String parameter) {
    return parameter(parameter).value();
  }

  /**
   * The rule of how much pain is too much, with the values of this rule book.
   *
   * @return the rule
   * @throws IllegalArgumentException if a parameter of it is missing
   */
  public PainRule painRule() {
    return new PainRule(value(PainRule.STOP), value(PainRule.RISE));
  }

  /**
   * The longest time after an operation through which a restriction may hold because of it.
   *
   * @return in days, by the parameters in force; 0 if no restriction waits
   */
  public int longestWindow() {
    return restrictions().stream()
        .flatMap(restriction -> restriction.clauses().stream())
        .flatMap(clause -> clause.condition().parameters().stream())
        .map(this::parameter)
        .filter(parameter -> parameter.unit() == Parameter.Unit.DAYS)
        .mapToInt(Parameter::value)
        .max()
        .orElse(0);
  }

  private Parameter parameter(String name) {
    Parameter parameter = parameters.get(name);
    if (parameter == null) {
      throw InvalidValueException.of(
          "parameter",
          name,
          Complaint.ONE_OF.of(
              Series.of(Joint.COMMA, parameters.keySet().stream().map(Name::new).toList())));
    }
    return parameter;
  }

  /**
   * Finds a restriction.
   *
   * @param id its permanent id
   * @return the restriction, or empty
   */
  public Optional<Restriction> find(String id) {
    return Optional.ofNullable(restrictions.get(id));
  }

  /**
   * This rule book with a parameter moved inside its range.
   *
   * @param parameter the parameter's name
   * @param value the new value
   * @return the changed rule book
   * @throws IllegalArgumentException if there is no such parameter or the value is out of range
   */
  public RuleBook withParameter(String parameter, int value) {
    Map<String, Parameter> changed = new LinkedHashMap<>(parameters);
    changed.put(parameter, parameter(parameter).withValue(value));
    return new RuleBook(name, restrictions, ImmutableMap.copyOf(changed));
  }

  /**
   * This rule book with one more restriction at its end, such as an instruction for one patient.
   *
   * @param restriction with an id that is not there yet
   * @return the stricter rule book
   * @throws IllegalArgumentException if the id already exists
   */
  public RuleBook with(Restriction restriction) {
    return of(
        name,
        ImmutableList.<Restriction>builder().addAll(restrictions()).add(restriction).build(),
        parameters.values().asList());
  }

  /**
   * This rule book without a restriction: what it withholds is released unless another one speaks.
   *
   * @param id the id of one of its restrictions
   * @return the changed rule book
   * @throws IllegalArgumentException if there is no such restriction
   */
  public RuleBook without(String id) {
    checkArgument(
        restrictions.containsKey(id), "restriction: %s (expected: one of the rule book)", id);
    return of(
        name,
        restrictions().stream().filter(one -> !one.id().equals(id)).toList(),
        parameters.values().asList());
  }

  /**
   * This rule book with the restrictions of a standard one in the place of its own of the same ids.
   * Values that were chosen for parameters stay, inside the ranges of the standard one, and so do
   * restrictions and parameters that it does not have.
   *
   * @param standard the rule book that is followed
   * @return the rule book, under its own name; equal to this one if it already follows
   */
  public RuleBook following(RuleBook standard) {
    Map<String, Parameter> all = new LinkedHashMap<>();
    standard.parameters.forEach(
        (key, parameter) -> {
          Parameter own = parameters.getOrDefault(key, parameter);
          all.put(key, parameter.withNearest(own.value()));
        });
    parameters.forEach(all::putIfAbsent);
    Map<String, Restriction> rules = new LinkedHashMap<>(standard.restrictions);
    restrictions.forEach(rules::putIfAbsent);
    return of(name, ImmutableList.copyOf(rules.values()), ImmutableList.copyOf(all.values()));
  }

  /**
   * This rule book with a restriction in the place of the one that has its id.
   *
   * @param restriction with an existing id
   * @return the changed rule book; the same if it has no such id
   */
  public RuleBook replacing(Restriction restriction) {
    return of(
        name,
        restrictions().stream()
            .map(one -> one.id().equals(restriction.id()) ? restriction : one)
            .collect(ImmutableList.toImmutableList()),
        parameters.values().asList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleBook that
        && name.equals(that.name)
        && restrictions().equals(that.restrictions())
        && parameters.values().asList().equals(that.parameters.values().asList());
  }

  @Override
  public int hashCode() {
    return restrictions().hashCode();
  }

  @Override
  public String toString() {
    return "RuleBook[" + name + ", " + ImmutableSet.copyOf(restrictions.keySet()) + "]";
  }
}
