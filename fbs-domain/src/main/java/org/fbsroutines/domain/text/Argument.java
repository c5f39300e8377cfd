package org.fbsroutines.domain.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import com.google.errorprone.annotations.Immutable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

/** The value of a placeholder in a text. */
@Immutable
public sealed interface Argument
    permits Text, Argument.Count, Argument.Day, Argument.Name, Argument.Choice, Argument.Series {

  /**
   * A number of something: a place may choose the singular or the plural by it.
   *
   * @param value any
   */
  record Count(int value) implements Argument {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.count(this);
    }
  }

  /**
   * A day of the calendar.
   *
   * @param date the day
   */
  record Day(LocalDate date) implements Argument {
    /** Refuses null. */
    public Day {
      requireNonNull(date, "date");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.day(this);
    }
  }

  /**
   * What is written the same in every language: a person, the id of a rule, the key of a source.
   *
   * @param name not blank
   */
  record Name(String name) implements Argument {
    /**
     * Refuses null.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Name {
      checkArgument(!name.isBlank(), "name: blank (expected: a name)");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.name(this);
    }
  }

  /**
   * One of several forms of a text.
   *
   * @param token the name of the form, letters, digits and low lines
   */
  record Choice(String token) implements Argument {
    /** Refuses null. */
    public Choice {
      requireNonNull(token, "token");
    }

    /**
     * The form of a constant.
     *
     * @param constant a constant, such as {@code EACH_SIDE}
     * @return its choice, such as {@code each_side}
     */
    public static Choice of(Enum<?> constant) {
      return new Choice(constant.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.choice(this);
    }
  }

  /**
   * Several one after another.
   *
   * @param joint how they are joined
   * @param parts in their order, at least one
   */
  record Series(Joint joint, ImmutableList<Argument> parts) implements Argument {
    /**
     * Refuses null.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Series {
      requireNonNull(joint, "joint");
      checkArgument(!parts.isEmpty(), "parts: none (expected: at least one)");
    }

    /**
     * Several one after another.
     *
     * @param joint how they are joined
     * @param parts in their order, at least one
     * @return the series
     */
    public static Series of(Joint joint, Iterable<? extends Argument> parts) {
      return new Series(joint, ImmutableList.copyOf(parts));
    }

    /**
     * Any of some values, with the same word between any two.
     *
     * @param <T> the values' type
     * @param values at least one, in their order
     * @param words the words said about a value
     * @return the words of a single one, else a series
     */
    public static <T> Argument either(Iterable<T> values, Function<T, ? extends Argument> words) {
      return Streams.stream(values)
          .<Argument>map(words)
          .reduce((one, other) -> of(Joint.OR, ImmutableList.of(one, other)))
          .orElseThrow();
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.series(this);
    }
  }

  /** How the parts of a series are joined. */
  enum Joint {
    /** All of them: "a, b and c". */
    AND,
    /** Any of them: "a, b or c". */
    OR,
    /** Parts of one statement: "a, b, c". */
    COMMA,
    /** Statements of their own: "a; b; c". */
    SEMICOLON,
    /** Sentences: "A? B. C." */
    SPACE
  }

  /**
   * One function for each kind.
   *
   * @param <R> the result
   */
  interface Cases<R> {
    /** {@return the result for a text of the program} */
    R phrase(Phrase phrase);

    /** {@return the result for what people wrote} */
    R ownWords(OwnWords words);

    /** {@return the result for a number} */
    R count(Count count);

    /** {@return the result for a day} */
    R day(Day day);

    /** {@return the result for a name} */
    R name(Name name);

    /** {@return the result for one of several forms} */
    R choice(Choice choice);

    /** {@return the result for several} */
    R series(Series series);
  }

  /** Returns what the function for this kind makes of it. */
  <R> R fold(Cases<R> cases);
}
