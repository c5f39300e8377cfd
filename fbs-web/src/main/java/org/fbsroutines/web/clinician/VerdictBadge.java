package org.fbsroutines.web.clinician;

import java.util.Locale;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.text.Text;

/**
 * A verdict as word and shape, so that nothing depends on colour.
 *
 * @param word what is read
 * @param name its name in the style sheet
 * @param outline the path of its shape, in a square of 24
 * @param mark the path of the mark inside
 */
public record VerdictBadge(Text word, String name, String outline, String mark) {

  /**
   * The badge of a verdict.
   *
   * @param verdict the verdict
   * @return its word and shape
   */
  public static VerdictBadge of(Verdict verdict) {
    return switch (verdict) {
      case WITHHELD -> badge(verdict, "M8 2h8l6 6v8l-6 6H8l-6-6V8z", "M7 12h10");
      case INCOMPLETE ->
          badge(verdict, "M12 2l10 10-10 10L2 12z", "M9.5 10a2.5 2.5 0 1 1 2.5 2.5V14M12 16.5v.5");
      case ADAPTED -> badge(verdict, "M12 2l11 20H1z", "M12 9v6M12 18v.5");
      case PERMITTED -> badge(verdict, "M3 3h18v18H3z", "M7 12l4 4 6-8");
    };
  }

  private static VerdictBadge badge(Verdict verdict, String outline, String mark) {
    return new VerdictBadge(
        verdict.phrase(), "verdict-" + verdict.name().toLowerCase(Locale.ROOT), outline, mark);
  }
}
