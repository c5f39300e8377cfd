package org.fbsroutines.domain.text;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import java.util.function.Function;

/**
 * A text of the program: a key and the values of its placeholders.
 *
 * @param key names the text
 * @param arguments by the names of the places, one for each
 */
@Immutable
public record Phrase(Key key, ImmutableMap<String, Argument> arguments) implements Text {
  /**
   * Checks that the arguments are those of the key.
   *
   * @throws IllegalArgumentException if one is missing, has no place, or is of the wrong kind
   */
  public Phrase {
    requireNonNull(key, "key");
    requireNonNull(arguments, "arguments");
    key.check(arguments);
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.phrase(this);
  }

  @Override
  public <R> R fold(Function<Phrase, R> onPhrase, Function<OwnWords, R> onOwnWords) {
    return onPhrase.apply(this);
  }

  @Override
  public String toString() {
    return english();
  }
}
