package org.fbsroutines.domain.restriction;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.text.Text;

/** A condition in words; facts stand under their names in files, such as {@code poolCleared}. */
public final class ConditionPhrase implements Condition.Cases<String> {
  private final ImmutableMap<String, Parameter> parameters;

  private ConditionPhrase(ImmutableMap<String, Parameter> parameters) {
    this.parameters = parameters;
  }

  /**
   * Puts a condition into words.
   *
   * @param condition the condition
   * @param parameters the thresholds of its rule book
   * @return the words, such as {@code woundHealed is no}
   */
  public static String of(Condition condition, ImmutableMap<String, Parameter> parameters) {
    requireNonNull(parameters, "parameters");
    return condition.fold(new ConditionPhrase(parameters));
  }

  @Override
  public String always(Always condition) {
    return "always";
  }

  @Override
  public String answered(Answered condition) {
    return condition.question().key() + " is " + condition.answer().token();
  }

  @Override
  public String operated(Operated condition) {
    return operation(condition.which()) + " at any time";
  }

  @Override
  public String operatedWithin(OperatedWithin condition) {
    return operation(condition.which())
        + " fewer than "
        + threshold(condition.parameter())
        + " days ago";
  }

  @Override
  public String historyNotRecorded(HistoryNotRecorded condition) {
    return "operations, usual pain or limitations are not recorded";
  }

  @Override
  public String knowsStroke(KnowsStroke condition) {
    return condition.strokes().stream()
        .map(Stroke::phrase)
        .map(Text::english)
        .collect(Collectors.joining(" or ", "knows ", ""));
  }

  @Override
  public String demandsNotAssessed(DemandsNotAssessed condition) {
    return "nobody has assessed the demands of the exercise";
  }

  @Override
  public String dateWithin(DateWithin condition) {
    return "the day is "
        + condition.fromInclusive()
        + " or later and before "
        + condition.untilExclusive();
  }

  @Override
  public String painFlare(PainFlare condition) {
    String flare =
        "the exercise brought pain of "
            + threshold(PainFlare.STOP)
            + " or more, or "
            + threshold(PainFlare.RISE)
            + " or more above the usual level and not settled within 24 hours";
    return condition.lasting() ? flare + ", and it lasts for days" : flare;
  }

  @Override
  public String allOf(AllOf condition) {
    return joined(condition.conditions(), " and ");
  }

  @Override
  public String anyOf(AnyOf condition) {
    return joined(condition.conditions(), " or ");
  }

  @Override
  public String not(Not condition) {
    return "not " + inner(condition.condition());
  }

  @Override
  public String certainly(Certainly condition) {
    return "it is known that " + inner(condition.condition());
  }

  private String joined(ImmutableList<Condition> conditions, String word) {
    return conditions.stream().map(this::inner).collect(Collectors.joining(word));
  }

  private String inner(Condition condition) {
    String phrase = condition.fold(this);
    return condition.leaves().size() > 1 ? "(" + phrase + ")" : phrase;
  }

  private String threshold(String name) {
    Parameter parameter = parameters.get(name);
    return parameter == null ? name : parameter.value() + " (" + name + ")";
  }

  private static String operation(OperationPattern which) {
    String region = which.regions().stream().map(Region::token).collect(Collectors.joining(" or "));
    String kind =
        which.kinds().stream().map(OperationKind::token).collect(Collectors.joining(" or "));
    String approach =
        which.approaches().stream()
            .map(Approach::phrase)
            .map(Text::english)
            .collect(Collectors.joining(" or "));
    return Stream.of(
            kind.isEmpty() ? "any" : "", region, kind.isEmpty() ? "operation" : kind, approach)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
