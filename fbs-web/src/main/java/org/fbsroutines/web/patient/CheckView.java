package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.care.SafetyGroup;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.tag.Choice;

/**
 * The safety questions.
 *
 * @param groups the warning signs, by what they are signs of
 * @param form what the page was opened for, and that nothing was answered
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

  /**
   * The signs of a group, in the few words that its legend leaves to say; else as they are asked
   * elsewhere.
   *
   * @param group the group
   * @return what may be ticked
   */
  public ImmutableList<Choice> choices(SafetyGroup group) {
    return group.signs().stream()
        .map(
            sign ->
                Choice.of(
                    sign.key(),
                    words
                        .messages()
                        .find("patient.check." + group.rule() + "." + sign.key())
                        .orElseGet(() -> words.translate(sign.text()))))
        .collect(toImmutableList());
  }

  /** Returns that there was a fall. */
  public ImmutableList<Choice> fall() {
    return ImmutableList.of(Choice.of(Answer.YES.token(), words.say("patient.check.fall")));
  }

  /** Returns what "none of these" denies: every question of the page. */
  public String asked() {
    return CheckEntry.asked(groups);
  }
}
