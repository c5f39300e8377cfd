package org.fbsroutines.domain.text;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.Immutable;
import java.util.function.Function;

/** A text for people. Two texts are equal if they mean the same: no code looks at the words. */
@Immutable
public sealed interface Text extends Argument permits Phrase, OwnWords {

  /**
   * A text without arguments.
   *
   * @param key its name for ever, such as {@code demand.bending}
   * @param english its words in English; braces are not among them
   * @return the text
   * @throws IllegalArgumentException if the key is not a name or the words have placeholders
   */
  static Phrase of(String key, String english) {
    return Key.of(key, english).text();
  }

  /**
   * One function for each kind.
   *
   * @param <R> the result
   * @param onPhrase applied to the texts of the program
   * @param onOwnWords applied to what people wrote
   * @return what the function for this kind returned
   */
  <R> R fold(Function<Phrase, R> onPhrase, Function<OwnWords, R> onOwnWords);

  /** Returns what people wrote, in each of their languages; nothing of the texts of the program. */
  default ImmutableCollection<String> written() {
    return fold(phrase -> ImmutableList.of(), own -> own.byLanguage().values());
  }

  /** Returns the words in English; what people wrote is in the language that they wrote. */
  default String english() {
    return English.WORDS.say(this);
  }
}
