package org.fbsroutines.domain.text;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What people wrote, such as the reason of a rule that a clinic added, in each language that they
 * wrote it in.
 *
 * @param byLanguage the words by BCP 47 tag, {@link #UNKNOWN} if the language was not stated; at
 *     least one, none blank
 */
@Immutable
public record OwnWords(ImmutableMap<String, String> byLanguage) implements Text {
  /** The tag of words whose language was not stated. */
  public static final String UNKNOWN = "und";

  /**
   * Refuses null.
   *
   * @throws IllegalArgumentException if there are no words, or blank ones
   */
  public OwnWords {
    requireNonNull(byLanguage, "byLanguage");
    if (byLanguage.isEmpty()) {
      throw InvalidValueException.of("words", Complaint.NONE.of(), Complaint.AT_LEAST_ONE.of());
    }
    byLanguage.forEach(
        (tag, words) -> {
          if (tag.isBlank()) {
            throw InvalidValueException.of("language", tag, Complaint.LANGUAGE_TAG.of());
          }
          if (words.isBlank()) {
            throw InvalidValueException.of("words", words, Complaint.SENTENCE.of());
          }
        });
  }

  /**
   * Words whose language was not stated.
   *
   * @param words not blank
   * @return the text
   */
  public static OwnWords of(String words) {
    return new OwnWords(ImmutableMap.of(UNKNOWN, words));
  }

  /**
   * Names whose language was not stated.
   *
   * @param words blank ones are left out
   * @return a text for each of the others, in their order
   */
  public static ImmutableList<Text> ofAll(List<String> words) {
    return words.stream()
        .filter(one -> !one.isBlank())
        .map(OwnWords::of)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The tag of the words to show to a reader of a language: this language, else English, else the
   * first.
   *
   * @param language the reader's, a BCP 47 tag
   * @return a tag that has words
   */
  public String tagFor(String language) {
    return Optional.of(language)
        .filter(byLanguage::containsKey)
        .or(() -> Optional.of("en").filter(byLanguage::containsKey))
        .orElseGet(() -> byLanguage.keySet().iterator().next());
  }

  /**
   * The words to show to a reader of a language.
   *
   * @param language the reader's, a BCP 47 tag
   * @return the words under {@link #tagFor}
   */
  public String wordsFor(String language) {
    return requireNonNull(byLanguage.get(tagFor(language)));
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.ownWords(this);
  }

  @Override
  public <R> R fold(Function<Phrase, R> onPhrase, Function<OwnWords, R> onOwnWords) {
    return onOwnWords.apply(this);
  }

  @Override
  public String toString() {
    return english();
  }
}
