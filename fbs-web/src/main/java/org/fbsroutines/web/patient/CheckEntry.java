package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.care.SafetyGroup;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.web.http.Form;

/** Reads the answers to the safety questions: what was ticked, or that there is none of it. */
final class CheckEntry {
  static final String NONE = "none";
  static final String FALL = "fall";

  private static final String SEPARATOR = " ";
  private static final Splitter DENIED = Splitter.on(SEPARATOR).omitEmptyStrings();

  private CheckEntry() {}

  /**
   * What "none of these" sends: the names of the questions that stand above it. It denies these and
   * no other, so that a question that came up since the page was opened stays open.
   */
  static String asked(ImmutableList<SafetyGroup> groups) {
    return Stream.concat(
            groups.stream().flatMap(group -> group.signs().stream()).map(Question::key),
            Stream.of(FALL))
        .collect(joining(SEPARATOR));
  }

  /** What was answered; what was neither ticked nor denied is unknown. */
  static SafetyAnswers read(Form form, ImmutableList<SafetyGroup> groups) {
    ImmutableSet<String> ticked = ticked(form, groups);
    ImmutableSet<String> denied =
        ticked.isEmpty() ? ImmutableSet.copyOf(DENIED.split(form.value(NONE))) : ImmutableSet.of();
    Map<Question, Answer> signs = new EnumMap<>(Question.class);
    groups.stream()
        .flatMap(group -> group.signs().stream())
        .forEach(sign -> signs.put(sign, answer(sign.key(), ticked, denied)));
    return new SafetyAnswers(ImmutableMap.copyOf(signs), answer(FALL, ticked, denied));
  }

  /** Whether something is ticked beside "none of these": then only what is ticked counts. */
  static boolean isContradictory(Form form, SafetyAnswers answers) {
    return answers.isConcerning() && !form.value(NONE).isEmpty();
  }

  /** Whatever was sent for any group: a sign counts wherever an earlier page had it. */
  private static ImmutableSet<String> ticked(Form form, ImmutableList<SafetyGroup> groups) {
    Stream<String> sent = groups.stream().flatMap(group -> form.all(group.rule()).stream());
    boolean hasFallen = form.all(FALL).contains(Answer.YES.token());
    return Stream.concat(sent, hasFallen ? Stream.of(FALL) : Stream.empty())
        .collect(toImmutableSet());
  }

  private static Answer answer(
      String question, ImmutableSet<String> ticked, ImmutableSet<String> denied) {
    if (ticked.contains(question)) {
      return Answer.YES;
    }
    return denied.contains(question) ? Answer.NO : Answer.UNKNOWN;
  }
}
