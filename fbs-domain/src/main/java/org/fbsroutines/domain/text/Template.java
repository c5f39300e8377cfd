package org.fbsroutines.domain.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Words with placeholders, read from an ICU message pattern, of which these parts are supported:
 * {@code {name}}, {@code {name, plural, =2 {twice} one {{name} time} other {{name} times}}} and
 * {@code {name, select, each_side {…} other {…}}}. A place has letters for a name, or a number.
 * Braces, # and a doubled apostrophe are not allowed in words.
 */
@Immutable
public final class Template {
  private final String pattern;
  private final ImmutableList<Part> parts;

  private Template(String pattern, ImmutableList<Part> parts) {
    this.pattern = pattern;
    this.parts = parts;
  }

  /** How a language writes numbers. */
  public interface Numbers {
    /**
     * Formats a number.
     *
     * @param number the number
     * @return such as "12,345"
     */
    String say(Number number);

    /**
     * Chooses the form of what is counted.
     *
     * @param number how many
     * @return the name of a form, such as {@code one}
     */
    String plural(Number number);
  }

  /** Words, a place, or a place whose argument chooses among words. */
  @Immutable
  private sealed interface Part permits Localizer, Place, Forms {
    void fill(Function<String, @Nullable Object> arguments, Numbers numbers, StringBuilder filled);

    void collect(Map<String, Key.Kind> arguments);
  }

  /** Words as they are. */
  private record Localizer(String words) implements Part {
    @Override
    public void fill(
        Function<String, @Nullable Object> arguments, Numbers numbers, StringBuilder filled) {
      filled.append(words);
    }

    @Override
    public void collect(Map<String, Key.Kind> arguments) {}
  }

  /** A place for an argument. */
  private record Place(String name) implements Part {
    @Override
    public void fill(
        Function<String, @Nullable Object> arguments, Numbers numbers, StringBuilder filled) {
      Object argument = argument(name, arguments);
      filled.append(argument instanceof Number number ? numbers.say(number) : argument);
    }

    @Override
    public void collect(Map<String, Key.Kind> arguments) {
      arguments.putIfAbsent(name, Key.Kind.ANY);
    }
  }

  /** Words among which an argument chooses. */
  private record Forms(String name, Key.Kind kind, ImmutableMap<String, Template> forms)
      implements Part {
    private static final String OTHER = "other";

    @Override
    public void fill(
        Function<String, @Nullable Object> arguments, Numbers numbers, StringBuilder filled) {
      Object argument = argument(name, arguments);
      Template form =
          argument instanceof Number number ? counted(number, numbers) : forms.get(argument);
      (form == null ? requireNonNull(forms.get(OTHER)) : form).fill(arguments, numbers, filled);
    }

    private @Nullable Template counted(Number number, Numbers numbers) {
      Template exact = forms.get("=" + number);
      return exact == null ? forms.get(numbers.plural(number)) : exact;
    }

    @Override
    public void collect(Map<String, Key.Kind> arguments) {
      arguments.merge(name, kind, (before, now) -> before == Key.Kind.ANY ? now : before);
      forms.values().forEach(form -> form.parts.forEach(part -> part.collect(arguments)));
    }
  }

  private static Object argument(String name, Function<String, @Nullable Object> arguments) {
    return requireNonNull(arguments.apply(name), name);
  }

  /**
   * Reads a pattern.
   *
   * @param key its name, for messages
   * @param pattern the pattern
   * @return the words
   * @throws IllegalArgumentException if it cannot be read
   */
  public static Template read(String key, String pattern) {
    return new Reader(requireNonNull(key, "key"), requireNonNull(pattern, "pattern")).whole();
  }

  /** Returns the pattern as it was written. */
  public String pattern() {
    return pattern;
  }

  /**
   * Fills the places.
   *
   * @param arguments by the names of the places: numbers, and texts as they are rendered
   * @param numbers how numbers are written
   * @return the words
   * @throws NullPointerException if there is no argument for a place
   */
  public String fill(Function<String, @Nullable Object> arguments, Numbers numbers) {
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    StringBuilder filled = new StringBuilder();
    fill(arguments, numbers, filled);
    return filled.toString();
  }

  private void fill(
      Function<String, @Nullable Object> arguments, Numbers numbers, StringBuilder filled) {
    parts.forEach(part -> part.fill(arguments, numbers, filled));
  }

  ImmutableMap<String, Key.Kind> arguments() {
    Map<String, Key.Kind> arguments = new LinkedHashMap<>();
    parts.forEach(part -> part.collect(arguments));
    return ImmutableMap.copyOf(arguments);
  }

  private static final class Reader {
    private final String key;
    private final String pattern;
    private int at;

    Reader(String key, String pattern) {
      this.key = key;
      this.pattern = pattern;
    }

    Template whole() {
      checkArgument(
          !pattern.contains("#") && !pattern.contains("''") && !pattern.contains("'{"),
          "%s: %s (expected: no #, no doubled apostrophe and none before a brace)",
          key,
          pattern);
      Template template = template();
      checkArgument(at == pattern.length(), "%s: \"}\" at %s (expected: words)", key, at);
      return template;
    }

    private Template template() {
      int start = at;
      ImmutableList.Builder<Part> parts = ImmutableList.builder();
      while (at < pattern.length() && pattern.charAt(at) != '}') {
        parts.add(pattern.charAt(at) == '{' ? place() : new Localizer(upTo("{}")));
      }
      return new Template(pattern.substring(start, at), parts.build());
    }

    private Part place() {
      skip('{');
      String name = upTo(",}").strip();
      checkArgument(
          name.matches("[a-zA-Z]+|[0-9]+"),
          "%s: place \"%s\" (expected: letters, or a number)",
          key,
          name);
      if (at < pattern.length() && pattern.charAt(at) == '}') {
        skip('}');
        return new Place(name);
      }
      skip(',');
      String kind = upTo(",}").strip();
      checkArgument(
          kind.equals("plural") || kind.equals("select"),
          "%s: \"%s\" (expected: plural or select)",
          key,
          kind);
      skip(',');
      return new Forms(name, kind.equals("plural") ? Key.Kind.PLURAL : Key.Kind.SELECT, forms());
    }

    private ImmutableMap<String, Template> forms() {
      ImmutableMap.Builder<String, Template> forms = ImmutableMap.builder();
      String selector = upTo("{}").strip();
      while (!selector.isEmpty()) {
        checkArgument(
            selector.matches("[a-zA-Z0-9_]+|=[0-9]+"),
            "%s: form \"%s\" (expected: letters, digits and low lines, or = and a number)",
            key,
            selector);
        skip('{');
        forms.put(selector, template());
        skip('}');
        selector = upTo("{}").strip();
      }
      skip('}');
      ImmutableMap<String, Template> all = forms.buildOrThrow();
      checkArgument(
          all.containsKey(Forms.OTHER), "%s: forms %s (expected: other)", key, all.keySet());
      return all;
    }

    private String upTo(String ends) {
      int start = at;
      while (at < pattern.length() && ends.indexOf(pattern.charAt(at)) < 0) {
        at++;
      }
      return pattern.substring(start, at);
    }

    private void skip(char expected) {
      checkArgument(
          at < pattern.length() && pattern.charAt(at) == expected,
          "%s: %s at %s (expected: %s)",
          key,
          at < pattern.length() ? "\"" + pattern.charAt(at) + "\"" : "the end",
          at,
          expected);
      at++;
    }
  }
}
