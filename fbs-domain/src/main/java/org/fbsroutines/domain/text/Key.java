package org.fbsroutines.domain.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name of a text, which is stored and therefore never changes its meaning, with its words in
 * English. Keys are equal if their names are.
 */
@Immutable
public final class Key {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]+([.-][a-zA-Z0-9]+)*");

  private final String name;
  private final Template english;
  private final ImmutableMap<String, Kind> arguments;

  private Key(String name, Template english) {
    this.name = name;
    this.english = english;
    this.arguments = english.arguments();
  }

  /** What a place takes. */
  public enum Kind {
    /** Anything but a choice. */
    ANY,
    /** A count. */
    PLURAL,
    /** A choice. */
    SELECT;

    private boolean takes(Argument argument) {
      return switch (this) {
        case ANY -> !(argument instanceof Argument.Choice);
        case PLURAL -> argument instanceof Argument.Count;
        case SELECT -> argument instanceof Argument.Choice;
      };
    }
  }

  /**
   * A key.
   *
   * @param name letters and digits with single dots and hyphens between them
   * @param english the pattern of its words in English
   * @return the key
   * @throws IllegalArgumentException if the name is none, or the pattern cannot be read
   */
  public static Key of(String name, String english) {
    checkArgument(
        NAME.matcher(name).matches(),
        "key: \"%s\" (expected: letters and digits with single dots and hyphens between them)",
        name);
    return new Key(name, Template.read(name, english));
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns what its places take, by their names. */
  public ImmutableMap<String, Kind> arguments() {
    return arguments;
  }

  /** Returns its words in English. */
  public Template english() {
    return english;
  }

  /** Returns the pattern of its words in English. */
  public String pattern() {
    return english.pattern();
  }

  /**
   * The text of a key without places.
   *
   * @return the text
   * @throws IllegalArgumentException if the key has places
   */
  public Phrase text() {
    return new Phrase(this, ImmutableMap.of());
  }

  /**
   * The text of a key with one place.
   *
   * @param place the name of the place
   * @param argument the value of the placeholder
   * @return the text
   * @throws IllegalArgumentException if these are not the places of the key
   */
  public Phrase with(String place, Argument argument) {
    return new Phrase(this, ImmutableMap.of(place, argument));
  }

  /**
   * The text of a key with one place for a number.
   *
   * @param place the name of the place
   * @param count the number
   * @return the text
   * @throws IllegalArgumentException if these are not the places of the key
   */
  public Phrase with(String place, int count) {
    return with(place, new Argument.Count(count));
  }

  /**
   * The text of a key with places.
   *
   * @param arguments by the names of the places
   * @return the text
   * @throws IllegalArgumentException if these are not the places of the key
   */
  public Phrase with(Map<String, ? extends Argument> arguments) {
    return new Phrase(this, ImmutableMap.copyOf(arguments));
  }

  void check(ImmutableMap<String, Argument> given) {
    if (!given.keySet().equals(arguments.keySet())) {
      throw InvalidValueException.of(name, given.keySet(), places());
    }
    arguments.forEach(
        (place, kind) -> {
          Argument argument = requireNonNull(given.get(place));
          if (!kind.takes(argument)) {
            throw InvalidValueException.of(
                name + "." + place,
                argument.getClass().getSimpleName(),
                Complaint.ARGUMENT.of(new Argument.Name(kind.name())));
          }
        });
  }

  private Text places() {
    return arguments.isEmpty()
        ? Complaint.NONE.of()
        : Complaint.PLACES.of(
            Argument.Series.of(
                Argument.Joint.COMMA,
                arguments.keySet().stream().map(Argument.Name::new).toList()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Key key && name.equals(key.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
