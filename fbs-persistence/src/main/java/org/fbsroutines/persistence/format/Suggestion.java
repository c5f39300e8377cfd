package org.fbsroutines.persistence.format;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody who mistyped a word may have meant. */
final class Suggestion {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
  private static final int FEW = 12;

  private Suggestion() {}

  /** The words expected: all of a few, or the nearest of many. */
  static String expected(String actual, Collection<String> words) {
    if (words.size() <= FEW) {
      return "(expected: " + String.join(", ", words) + ")";
    }
    return words.stream()
        .min(Comparator.comparing((String word) -> DISTANCE.apply(word, shortened(actual))))
        .map(nearest -> "(did you mean " + nearest + "?)")
        .orElse("");
  }

  /** A value as a message may show it: never longer than a line. */
  static String shortened(String value) {
    return value.length() <= 60 ? value : value.substring(0, 57) + "...";
  }
}
