package org.fbsroutines.web.patient;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.Map;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.care.SafetyGroup;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.web.http.Form;

/** Reads the answers to the safety questions: for each group the signs that are there, or none. */
final class CheckEntry {
  static final String NONE = "none";
  static final String FALL = "fall";

  private static final ImmutableMap<String, Answer> YES_OR_NO =
      ImmutableMap.of(Answer.YES.token(), Answer.YES, Answer.NO.token(), Answer.NO);

  private CheckEntry() {}

  /** What was answered; a problem is remembered for each question that was not. */
  static SafetyAnswers read(Form form, ImmutableList<SafetyGroup> groups) {
    Map<Question, Answer> signs = new EnumMap<>(Question.class);
    groups.forEach(group -> read(form, group, signs));
    Answer fall = form.choice(FALL, YES_OR_NO).orElse(Answer.UNKNOWN);
    if (fall == Answer.UNKNOWN) {
      form.refuse(FALL, "patient.check.missing");
    }
    return new SafetyAnswers(ImmutableMap.copyOf(signs), fall);
  }

  /** A sign that is ticked is there, even beside "none": what worries counts. */
  private static void read(Form form, SafetyGroup group, Map<Question, Answer> signs) {
    ImmutableList<String> ticked = form.all(group.rule());
    boolean isAnswered =
        ticked.contains(NONE)
            || group.signs().stream().anyMatch(sign -> ticked.contains(sign.key()));
    if (!isAnswered) {
      form.refuse(group.rule(), "patient.check.missing");
      return;
    }
    for (Question sign : group.signs()) {
      signs.put(sign, ticked.contains(sign.key()) ? Answer.YES : Answer.NO);
    }
  }
}
