package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.SafetyGroup;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.tag.Choice;

/**
 * The safety questions.
 *
 * @param groups the warning signs, by what they are signs of
 * @param form what was answered so far
 * @param isAnew whether answers about another day were not taken
 * @param words renders texts
 */
public record CheckView(
    ImmutableList<SafetyGroup> groups, Form form, boolean isAnew, Localizer words) {

  /**
   * What a group of warning signs is asked as.
   *
   * @param group the group
   * @return the legend
   */
  public String legend(SafetyGroup group) {
    return words
        .messages()
        .find("patient.check.group." + group.rule())
        .orElseGet(() -> words.say("patient.check.group.other"));
  }

  /** Returns what each question is called, by its field. */
  public ImmutableMap<String, String> names() {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    groups.forEach(group -> names.put(group.rule(), legend(group)));
    return names.put(CheckEntry.FALL, words.say("patient.check.fall")).buildOrThrow();
  }

  /**
   * The signs of a group, and that there is none.
   *
   * @param group the group
   * @return what may be ticked
   */
  public ImmutableList<Choice> choices(SafetyGroup group) {
    return Stream.concat(
            group.signs().stream().map(sign -> Choice.of(sign.key(), words.translate(sign.text()))),
            Stream.of(Choice.of(CheckEntry.NONE, words.say("patient.check.none"))))
        .collect(toImmutableList());
  }

  /** Returns yes and no. */
  public ImmutableList<Choice> yesOrNo() {
    return ImmutableList.of(
        Choice.of(Answer.NO.token(), words.say("patient.check.no")),
        Choice.of(Answer.YES.token(), words.say("patient.check.yes")));
  }
}
