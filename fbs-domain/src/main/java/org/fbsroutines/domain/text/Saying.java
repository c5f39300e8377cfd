package org.fbsroutines.domain.text;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;

/** A text of many that an enum lists. */
public interface Saying {
  /** Returns the key. */
  Key key();

  /**
   * The text.
   *
   * @param values one for each place, in the order in which the English words have them, each as
   *     {@link Shown#of} shows it
   * @return the text
   * @throws IllegalArgumentException if these are more or fewer than the places
   */
  default Phrase of(Object... values) {
    Object[] places = key().arguments().keySet().toArray();
    checkArgument(
        places.length == values.length,
        "%s: %s values (expected: %s)",
        key(),
        values.length,
        places.length);
    ImmutableMap.Builder<String, Argument> arguments = ImmutableMap.builder();
    for (int i = 0; i < places.length; i++) {
      arguments.put(String.valueOf(places[i]), Shown.of(values[i]));
    }
    return key().with(arguments.buildOrThrow());
  }
}
