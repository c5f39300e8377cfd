package org.fbsroutines.web.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Somebody who has a keyboard alone: what is wanted is reached by Tab or Shift and Tab, and must
 * then show that it has the focus, on the screen.
 *
 * @param page the page on which the keys are pressed
 */
public record Keyboard(Page page) {
  private static final int MAX_STOPS = 300;

  /**
   * How often Tab is to be pressed until the wanted control has the focus, or Shift and Tab where
   * it is negative, by the order of the page; and whether it is seen to have it. Buttons of one
   * question are one stop. Where the browser has another order, whoever presses asks again.
   */
  private static final String AWAY =
"""
wanted => {
  const now = document.activeElement;
  const isQuestion = one => one.type === 'radio' && one.name;
  const isSame = (one, other) => one === other
    || isQuestion(one) && isQuestion(other) && one.name === other.name && one.form === other.form;
  if (isSame(now, wanted)) {
    const box = now.getBoundingClientRect();
    return { stops: 0, isSeen: now.matches(':focus-visible') && box.bottom > 0
      && box.top < innerHeight && box.right > 0 && box.left < innerWidth };
  }
  const from = now === document.body ? document.querySelector(':target') ?? now : now;
  const isBehind = one => from !== document.body
    && from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING;
  const stops = [...document.querySelectorAll(
      'a[href], button, input, select, textarea, summary, iframe, [tabindex]')]
    .filter(one => one.tabIndex >= 0 && !one.disabled && !one.closest('[inert]'))
    .filter(one => one.checkVisibility({ visibilityProperty: true }))
    .filter((one, place, all) => {
      if (!isQuestion(one) || one.checked) {
        return true;
      }
      const question = all.filter(other => isSame(one, other));
      return !question.some(other => other.checked)
        && one === question.at(isBehind(question[0]) ? -1 : 0);
    });
  const place = stops.findIndex(one => isSame(one, wanted));
  const here = stops.findIndex(one => isSame(one, from));
  if (here >= 0) {
    return { stops: place - here, isSeen: false };
  }
  const passed = stops.filter(isBehind).length;
  return { stops: place < passed ? place - passed : place - passed + 1, isSeen: false };
}
""";

  /** How far the wanted button of a question lies behind the one that has the focus. */
  private static final String AFTER_THE_REACHED =
      "wanted => { const all = [...document.getElementsByName(wanted.name)]"
          + ".filter(one => one.form === wanted.form);"
          + " return all.indexOf(wanted) - all.indexOf(document.activeElement) }";

  private static final String AFTER_THE_CHOSEN =
      "(list, label) => [...list.options].findIndex(one => one.label === label)"
          + " - list.selectedIndex";

  /**
   * Goes to a control.
   *
   * @param wanted one control
   */
  public void reach(Locator wanted) {
    reach(wanted.elementHandle());
  }

  private void reach(ElementHandle wanted) {
    int pressed = 0;
    Away away = Away.from(wanted);
    while (away.stops() != 0) {
      pressed += Math.abs(away.stops());
      assertThat(pressed)
          .as(wanted + " is reached by Tab or Shift and Tab on " + page.url())
          .isLessThan(MAX_STOPS);
      for (int stop = 0; stop < Math.abs(away.stops()); stop++) {
        page.keyboard().press(away.stops() > 0 ? "Tab" : "Shift+Tab");
      }
      away = Away.from(wanted);
    }
    if (!away.isSeen()) {
      page.waitForCondition(() -> Away.from(wanted).isSeen());
    }
  }

  /** How far the focus is away from what is wanted, and whether it is seen to be there. */
  private record Away(int stops, boolean isSeen) {
    static Away from(ElementHandle wanted) {
      Map<?, ?> said = (Map<?, ?>) wanted.evaluate(AWAY);
      return new Away(
          ((Number) requireNonNull(said.get("stops"))).intValue(),
          requireNonNull(said.get("isSeen")).equals(true));
    }
  }

  /**
   * Uses a link or a button.
   *
   * @param wanted the link or the button
   */
  public void use(Locator wanted) {
    reach(wanted);
    page.keyboard().press("Enter");
  }

  /**
   * Uses a link or a button, and waits for the page that comes of it.
   *
   * @param wanted the link or the button
   */
  public void leaveBy(Locator wanted) {
    reach(wanted);
    AtomicBoolean isNextThere = new AtomicBoolean();
    Consumer<Page> hear = loaded -> isNextThere.set(true);
    page.onLoad(hear);
    page.keyboard().press("Enter");
    page.waitForCondition(isNextThere::get);
    page.offLoad(hear);
  }

  /**
   * Writes into a field, in place of what it holds.
   *
   * @param field the field
   * @param text what it is to hold
   */
  public void type(Locator field, String text) {
    reach(field);
    page.keyboard().press("Control+A");
    page.keyboard().type(text);
    assertThat(field.inputValue()).isEqualTo(text);
  }

  /**
   * Ticks a box.
   *
   * @param box not ticked
   */
  public void tick(Locator box) {
    reach(box);
    page.keyboard().press("Space");
    assertThat(box.isChecked()).as(box + " is ticked").isTrue();
  }

  /**
   * Chooses one answer to a question.
   *
   * @param answer its button
   */
  public void choose(Locator answer) {
    ElementHandle button = answer.elementHandle();
    reach(button);
    move(((Number) button.evaluate(AFTER_THE_REACHED)).intValue());
    if (!button.isChecked()) {
      page.keyboard().press("Space");
      assertThat(button.isChecked()).as(answer + " is chosen").isTrue();
    }
  }

  /**
   * Chooses from a list.
   *
   * @param list the list
   * @param label what is to be chosen
   */
  public void choose(Locator list, String label) {
    reach(list);
    move(((Number) list.elementHandle().evaluate(AFTER_THE_CHOSEN, label)).intValue());
    assertThat(list.evaluate("one => one.selectedOptions[0].label")).isEqualTo(label);
  }

  private void move(int steps) {
    for (int step = 0; step < Math.abs(steps); step++) {
      page.keyboard().press(steps > 0 ? "ArrowDown" : "ArrowUp");
    }
  }
}
