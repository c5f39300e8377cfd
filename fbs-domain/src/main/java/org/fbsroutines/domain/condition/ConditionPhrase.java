package org.fbsroutines.domain.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Argument.Choice;
import org.fbsroutines.domain.text.Argument.Day;
import org.fbsroutines.domain.text.Argument.Name;
import org.fbsroutines.domain.text.Argument.Series;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/** A condition in words; facts appear under their names in files, such as {@code poolCleared}. */
final class ConditionPhrase implements Condition.Cases<Text> {
  private static final Key ALWAYS = Key.of("condition.always", "always");
  private static final Key ANSWERED =
      Key.of(
          "condition.answered",
          "{question} is {answer, select, yes {yes} no {no} other {unknown}}");
  private static final Key OPERATED = Key.of("condition.operated", "{operation} at any time");
  private static final Key OPERATED_WITHIN =
      Key.of("condition.operated-within", "{operation} fewer than {days} days ago");
  private static final Key HISTORY =
      Key.of(
          "condition.history-not-recorded",
          "operations, usual pain or limitations are not recorded");
  private static final Key STROKE = Key.of("condition.knows-stroke", "knows {strokes}");
  private static final Key NOT_ASSESSED =
      Key.of("condition.demands-not-assessed", "nobody has assessed the demands of the exercise");
  private static final Key DATE_WITHIN =
      Key.of("condition.date-within", "the day is {from} or later and before {until}");
  private static final Key FLARE =
      Key.of(
          "condition.pain-flare",
          "the exercise brought pain of {stop} or more, or {rise} or more above the usual level and"
              + " not settled within 24 hours");
  private static final Key LASTING =
      Key.of("condition.pain-flare-lasting", "{flare}, and it lasts for days");
  private static final Key AND = Key.of("condition.and", "{one} and {other}");
  private static final Key OR = Key.of("condition.or", "{one} or {other}");
  private static final Key NOT = Key.of("condition.not", "not {condition}");
  private static final Key CERTAINLY =
      Key.of("condition.certainly", "it is known that {condition}");
  private static final Key GROUP = Key.of("condition.group", "({condition})");
  private static final Key ANY_OPERATION = Key.of("condition.operation.any", "any operation");
  private static final Key ANY_OPERATION_IN =
      Key.of("condition.operation.any-in", "any {region} operation");
  private static final Key OPERATION = Key.of("condition.operation.kind", "{kind}");
  private static final Key OPERATION_IN = Key.of("condition.operation.kind-in", "{region} {kind}");
  private static final Key OPERATION_BY =
      Key.of("condition.operation.by", "{operation} {approach}");

  private final Map<String, Parameter> parameters;

  ConditionPhrase(Map<String, Parameter> parameters) {
    this.parameters = requireNonNull(parameters, "parameters");
  }

  static ImmutableList<Key> keys() {
    return ImmutableList.of(
        ALWAYS,
        ANSWERED,
        OPERATED,
        OPERATED_WITHIN,
        HISTORY,
        STROKE,
        NOT_ASSESSED,
        DATE_WITHIN,
        FLARE,
        LASTING,
        AND,
        OR,
        NOT,
        CERTAINLY,
        GROUP,
        ANY_OPERATION,
        ANY_OPERATION_IN,
        OPERATION,
        OPERATION_IN,
        OPERATION_BY);
  }

  @Override
  public Text always() {
    return ALWAYS.text();
  }

  @Override
  public Text answered(Question question, Answer answer) {
    return ANSWERED.with(
        ImmutableMap.of("question", new Name(question.key()), "answer", Choice.of(answer)));
  }

  @Override
  public Text operated(OperationPattern which) {
    return OPERATED.with("operation", operation(which));
  }

  @Override
  public Text operatedWithin(OperationPattern which, String parameter) {
    return OPERATED_WITHIN.with(
        ImmutableMap.of("operation", operation(which), "days", threshold(parameter)));
  }

  @Override
  public Text historyNotRecorded() {
    return HISTORY.text();
  }

  @Override
  public Text knowsStroke(ImmutableSet<Stroke> strokes) {
    return STROKE.with("strokes", Series.either(strokes, Stroke::phrase));
  }

  @Override
  public Text demandsNotAssessed() {
    return NOT_ASSESSED.text();
  }

  @Override
  public Text dateWithin(LocalDate fromInclusive, LocalDate untilExclusive) {
    return DATE_WITHIN.with(
        ImmutableMap.of("from", new Day(fromInclusive), "until", new Day(untilExclusive)));
  }

  @Override
  public Text painFlare(boolean lasting) {
    Text flare =
        FLARE.with(
            ImmutableMap.of("stop", threshold(PainRule.STOP), "rise", threshold(PainRule.RISE)));
    return lasting ? LASTING.with("flare", flare) : flare;
  }

  @Override
  public Text allOf(ImmutableList<Condition> conditions) {
    return joined(conditions, AND);
  }

  @Override
  public Text anyOf(ImmutableList<Condition> conditions) {
    return joined(conditions, OR);
  }

  @Override
  public Text not(Condition condition) {
    return NOT.with("condition", inner(condition));
  }

  @Override
  public Text certainly(Condition condition) {
    return CERTAINLY.with("condition", inner(condition));
  }

  private Text joined(ImmutableList<Condition> conditions, Key word) {
    return conditions.stream()
        .map(this::inner)
        .reduce((one, other) -> word.with(ImmutableMap.of("one", one, "other", other)))
        .orElseThrow();
  }

  private Text inner(Condition condition) {
    Text phrase = condition.fold(this);
    return condition.leaves().size() > 1 ? GROUP.with("condition", phrase) : phrase;
  }

  private Name threshold(String name) {
    Parameter parameter = parameters.get(name);
    return new Name(parameter == null ? name : parameter.value() + " (" + name + ")");
  }

  private static Text operation(OperationPattern which) {
    Text operation = withoutApproach(which);
    return which.approaches().isEmpty()
        ? operation
        : OPERATION_BY.with(
            ImmutableMap.of(
                "operation",
                operation,
                "approach",
                Series.either(which.approaches(), Approach::phrase)));
  }

  private static Text withoutApproach(OperationPattern which) {
    if (which.kinds().isEmpty()) {
      return which.regions().isEmpty()
          ? ANY_OPERATION.text()
          : ANY_OPERATION_IN.with("region", regions(which));
    }
    Argument kind = Series.either(which.kinds(), one -> new Name(one.token()));
    return which.regions().isEmpty()
        ? OPERATION.with("kind", kind)
        : OPERATION_IN.with(ImmutableMap.of("region", regions(which), "kind", kind));
  }

  private static Argument regions(OperationPattern which) {
    return Series.either(which.regions(), one -> new Name(one.token()));
  }
}
