package org.fbsroutines.web.patient.goal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.store.goal.Goal;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;

/**
 * A patient's goals.
 *
 * @param goals all of them, the open ones first
 * @param today in the clinic
 * @param form the new goal
 * @param words renders texts
 */
public record GoalsView(ImmutableList<Goal> goals, LocalDate today, Form form, Localizer words) {

  /** Returns the goals that the patient did not close. */
  public ImmutableList<Goal> open() {
    return goals.stream().filter(Goal::isOpen).collect(toImmutableList());
  }

  /** Returns the others, the one that was closed last first. */
  public ImmutableList<Goal> closed() {
    return goals.stream().filter(goal -> !goal.isOpen()).collect(toImmutableList());
  }

  /** Returns by when an open goal is to be reached, or what to do where that day has passed. */
  public String by(Goal goal) {
    return words.say(
        goal.byDay().isBefore(today) ? "patient.goal.past" : "patient.goal.by",
        words.date(goal.byDay()));
  }

  /** Returns how a goal ended; empty while it is open. */
  public String outcome(Goal goal) {
    return goal.outcome()
        .map(Token::token)
        .map(outcome -> words.say("patient.goal.outcome." + outcome))
        .orElse("");
  }
}
