package org.fbsroutines.persistence;

import java.util.List;
import org.assertj.core.api.Condition;

/**
 * That texts stand in a longer one, one after the other. AssertJ's containsSubsequence copies the
 * rest of the longer one at each of its characters, which takes seconds for a page.
 */
public final class InOrder extends Condition<String> {
  private final List<String> texts;

  private InOrder(List<String> texts) {
    super("texts in this order: " + texts);
    this.texts = texts;
  }

  /** Texts to be looked for, the first first. */
  public static InOrder inOrder(String... texts) {
    return new InOrder(List.of(texts));
  }

  @Override
  public boolean matches(String longer) {
    int from = 0;
    for (String text : texts) {
      int found = longer.indexOf(text, from);
      if (found < 0) {
        return false;
      }
      from = found + text.length();
    }
    return true;
  }
}
