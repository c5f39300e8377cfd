package org.fbsroutines.domain.verification;

import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/** Every key of the domain, for who says its texts in another language. */
public final class Vocabulary {
  private Vocabulary() {}

  /**
   * Returns the keys by their names.
   *
   * @throws IllegalArgumentException if two keys of different words have one name
   */
  public static ImmutableSortedMap<String, Key> keys() {
    return constants()
        .flatMap(Vocabulary::keysOf)
        .collect(
            toImmutableSortedMap(
                Comparator.naturalOrder(), Key::name, Function.identity(), Vocabulary::same));
  }

  private static Stream<Text> constants() {
    return said(Referral.values(), Referral::contact);
  }

  private static <E> Stream<Text> said(E[] constants, Function<E, ? extends Text> words) {
    return Arrays.stream(constants).map(words);
  }

  private static Stream<Key> keysOf(Text text) {
    return text.fold(phrase -> Stream.of(phrase.key()), own -> Stream.of());
  }

  private static Key same(Key one, Key other) {
    if (!one.pattern().equals(other.pattern())) {
      throw new IllegalArgumentException(
          one + ": two wordings, \"" + one.pattern() + "\" and \"" + other.pattern() + "\"");
    }
    return one;
  }
}
