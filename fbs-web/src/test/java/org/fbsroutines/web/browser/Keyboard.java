package org.fbsroutines.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Somebody who has a keyboard alone: what is wanted is reached by Tab or Shift and Tab, and must
 * then show that it has the focus, on the screen.
 *
 * @param page the page on which the keys are pressed
 */
public record Keyboard(Page page) {
  private static final int MOST_STOPS = 300;

  /** Where the focus is, as seen from what is wanted. Buttons of one question are one stop. */
  private static final String FOCUS =
      "wanted => { const now = document.activeElement, box = now.getBoundingClientRect();"
          + " if (now === wanted || (wanted.type === 'radio' && now.type === 'radio'"
          + " && now.name === wanted.name && now.form === wanted.form))"
          + " return now.matches(':focus-visible') && box.bottom > 0 && box.top < innerHeight"
          + " && box.right > 0 && box.left < innerWidth ? 'here' : 'here, unseen';"
          + " return now !== document.body && now.compareDocumentPosition(wanted)"
          + " & Node.DOCUMENT_POSITION_PRECEDING ? 'behind' : 'before' }";

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
    Object focus = wanted.evaluate(FOCUS);
    String key = focus.equals("behind") ? "Shift+Tab" : "Tab";
    for (int stop = 0; focus.equals("behind") || focus.equals("before"); stop++) {
      assertThat(stop)
          .as(wanted + " is reached by " + key + " on " + page.url())
          .isLessThan(MOST_STOPS);
      page.keyboard().press(key);
      focus = wanted.evaluate(FOCUS);
    }
    if (!focus.equals("here")) {
      page.waitForCondition(() -> wanted.evaluate(FOCUS).equals("here"));
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
