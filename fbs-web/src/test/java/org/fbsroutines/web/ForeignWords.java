package org.fbsroutines.web;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.text.PseudoLanguage;

/** Words of a page in the pseudo-language that no file of a language has. */
final class ForeignWords {
  /** What may stand outside of the texts of a language, and why. */
  private static final ImmutableMap<String, Pattern> DATA =
      ImmutableMap.<String, Pattern>builder()
          .put(
              "what people are called",
              Pattern.compile(
                  "(?:Alex Example|(?:Grace|Henry|Maria|Priya|Tom) Sample|(?:Dr. Dana|Ada|Sam) Demo"
                      + "|Sam Staff|Nia New|The (?:CLINICIAN|STAFF|ADMINISTRATOR)|tester"
                      + "|Demonstration clinic)(?: \\(demonstration\\))?"))
          .put(
              "what they wrote",
              Pattern.compile("sitting for longer than half an hour|<b>fine</b>|local local"))
          .put("what another system wrote", Pattern.compile("[PD]-7|7 urn:x"))
          .put("what a language calls itself", Pattern.compile("English"))
          .buildOrThrow();

  private ForeignWords() {}

  /** The texts with words that neither the file of the language has nor the data. */
  static ImmutableList<String> of(String page) {
    return ReadTexts.of(page).stream()
        .filter(read -> !PseudoLanguage.wordsOutside(withoutData(read.text())).isEmpty())
        .map(read -> read.place() + ": " + read.text().strip())
        .distinct()
        .collect(toImmutableList());
  }

  private static String withoutData(String text) {
    String left = text;
    for (Pattern data : DATA.values()) {
      left = data.matcher(left).replaceAll("");
    }
    return left;
  }
}
