package org.fbsroutines.domain.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * English words with places.
 *
 * @param pattern as it was written
 * @param parts in their order
 */
@Immutable
record Template(String pattern, ImmutableList<Part> parts) {

  /** Words, a place, or a place whose argument chooses among words. */
  @Immutable
  sealed interface Part permits Words, Place, Forms {
    String fill(ImmutableMap<String, Argument> arguments);

    void collect(Map<String, Key.Kind> arguments);
  }

  /** Words as they are. */
  record Words(String words) implements Part {
    @Override
    public String fill(ImmutableMap<String, Argument> arguments) {
      return words;
    }

    @Override
    public void collect(Map<String, Key.Kind> arguments) {}
  }

  /** A place for an argument. */
  record Place(String name) implements Part {
    @Override
    public String fill(ImmutableMap<String, Argument> arguments) {
      return requireNonNull(arguments.get(name)).fold(English.WORDS);
    }

    @Override
    public void collect(Map<String, Key.Kind> arguments) {
      arguments.putIfAbsent(name, Key.Kind.ANY);
    }
  }

  /** Words of which an argument chooses. */
  record Forms(String name, Key.Kind kind, ImmutableMap<String, Template> forms) implements Part {
    private static final String OTHER = "other";

    @Override
    public String fill(ImmutableMap<String, Argument> arguments) {
      String chosen = requireNonNull(arguments.get(name)).fold(English.WORDS);
      return form(kind == Key.Kind.PLURAL ? "=" + chosen : chosen, chosen).fill(arguments);
    }

    private Template form(String exact, String chosen) {
      Template form = forms.get(exact);
      if (form == null && kind == Key.Kind.PLURAL && chosen.equals("1")) {
        form = forms.get("one");
      }
      return form == null ? requireNonNull(forms.get(OTHER)) : form;
    }

    @Override
    public void collect(Map<String, Key.Kind> arguments) {
      arguments.merge(name, kind, (before, now) -> before == Key.Kind.ANY ? now : before);
      forms.values().forEach(form -> form.parts.forEach(part -> part.collect(arguments)));
    }
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  static Template read(String key, String pattern) {
    return new Reader(key, pattern).whole();
  }

  String fill(ImmutableMap<String, Argument> arguments) {
    StringBuilder filled = new StringBuilder();
    parts.forEach(part -> filled.append(part.fill(arguments)));
    return filled.toString();
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
        parts.add(pattern.charAt(at) == '{' ? place() : new Words(upTo("{}")));
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
