package org.fbsroutines.web.http;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.persistence.format.notation.PersonName;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;

/**
 * What somebody typed into a form. Fields are read one by one; what cannot be read is remembered as
 * a problem of its field, so that all of them are reported at once and nothing typed is lost.
 *
 * <p>Not for several threads.
 */
public final class Form {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");
  private static final Pattern ISO_DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

  private final ImmutableMap<String, ImmutableList<String>> typed;
  private final Localizer words;
  private final Map<String, String> problems = new LinkedHashMap<>();

  private Form(ImmutableMap<String, ImmutableList<String>> typed, Localizer words) {
    this.typed = typed;
    this.words = words;
  }

  /**
   * The form that was sent.
   *
   * @param ctx a request with a body of form fields
   * @return the form
   */
  public static Form of(Context ctx) {
    return filled(ctx, ctx.formParamMap());
  }

  /**
   * A form that nobody has filled in yet.
   *
   * @param ctx the request for the page with the form
   * @param values what stands in its fields at first
   * @return the form
   */
  public static Form filled(Context ctx, Map<String, List<String>> values) {
    ImmutableMap.Builder<String, ImmutableList<String>> typed = ImmutableMap.builder();
    values.forEach((name, all) -> typed.put(name, ImmutableList.copyOf(all)));
    return new Form(typed.buildOrThrow(), Pages.words(ctx));
  }

  /**
   * What was typed into a field, to be shown again.
   *
   * @param field the field
   * @return as it was typed; empty where nothing was
   */
  public String value(String field) {
    return all(field).stream().findFirst().orElse("");
  }

  /**
   * Everything that was chosen in a field.
   *
   * @param field the field
   * @return as it was sent; empty where nothing was
   */
  public ImmutableList<String> all(String field) {
    return typed.getOrDefault(field, ImmutableList.of());
  }

  /**
   * Reads a text that may be empty.
   *
   * @param field the field
   * @param longest the most characters
   * @return the text without white space around it
   */
  public String text(String field, int longest) {
    String text = value(field).replace("\r\n", "\n").strip();
    if (text.length() > longest) {
      refuse(field, "form.too-long", longest);
    } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      refuse(field, "form.control-character");
    }
    return text;
  }

  /**
   * Reads a text that must be there.
   *
   * @param field the field
   * @param longest the most characters
   * @return the text; a problem is remembered where it is empty
   */
  public String required(String field, int longest) {
    String text = text(field, longest);
    if (text.isEmpty()) {
      refuse(field, "form.missing");
    }
    return text;
  }

  /** Reads a text that must be there and the name of somebody, as {@link PersonName} checks it. */
  public String name(String field, int longest) {
    String name = required(field, longest);
    try {
      PersonName.check(field, name);
    } catch (InvalidValueException e) {
      problems.putIfAbsent(field, words.translate(e.problem()));
    }
    return name;
  }

  /**
   * Reads a day from one field, such as 2027-01-31, or from the three fields with {@code -day},
   * {@code -month} and {@code -year} behind the name.
   *
   * @param field the field
   * @return the day; empty where nothing was typed or a problem is remembered
   */
  public Optional<LocalDate> date(String field) {
    boolean isWhole = typed.containsKey(field);
    String text =
        isWhole
            ? value(field).strip()
            : parts(field).stream().allMatch(String::isEmpty) ? "" : String.join("-", parts(field));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!isWhole) {
      misspelt(field).ifPresent(key -> refuse(field, key));
    }
    try {
      if (ISO_DAY.matcher(text).matches()) {
        return Optional.of(LocalDate.parse(text));
      }
    } catch (DateTimeException e) {
      // Reported below: the day is written well and does not exist.
    }
    refuse(field, "form.not-a-date");
    return Optional.empty();
  }

  /** What is wrong with one of the three fields of a day; empty where each is well written. */
  private Optional<String> misspelt(String field) {
    if (parts(field).stream().anyMatch(String::isEmpty)) {
      return Optional.of("form.date-incomplete");
    }
    if (!YEAR.matcher(value(field + "-year").strip()).matches()) {
      return Optional.of("form.date-year");
    }
    return MONTH.matcher(value(field + "-month").strip()).matches()
        ? Optional.empty()
        : Optional.of("form.date-month");
  }

  /**
   * Reads a whole number.
   *
   * @param field the field
   * @param least the least allowed
   * @param most the most allowed
   * @return the number; empty where nothing was typed or a problem is remembered
   */
  public OptionalInt number(String field, int least, int most) {
    String text = value(field).strip();
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (WHOLE_NUMBER.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    }
    refuse(field, "form.not-a-number", least, most);
    return OptionalInt.empty();
  }

  /**
   * Reads a choice.
   *
   * @param <T> what is chosen
   * @param field the field
   * @param choices what may be chosen, by what the form sends for it
   * @return the choice; empty where nothing was chosen or a problem is remembered
   */
  public <T> Optional<T> choice(String field, Map<String, T> choices) {
    String chosen = value(field);
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> choice = Optional.ofNullable(choices.get(chosen));
    if (choice.isEmpty()) {
      refuse(field, "form.not-a-choice");
    }
    return choice;
  }

  /**
   * Remembers a problem; the first one of a field stays.
   *
   * @param field the field
   * @param key the text's key
   * @param arguments what stands in its places
   */
  public void refuse(String field, String key, Object... arguments) {
    problems.putIfAbsent(field, words.say(key, arguments));
  }

  /** Returns whether there is a problem. */
  public boolean isRefused() {
    return !problems.isEmpty();
  }

  /**
   * The problem of a field.
   *
   * @param field the field
   * @return in the visitor's language; empty where there is none
   */
  public String problem(String field) {
    return problems.getOrDefault(field, "");
  }

  /** Returns every problem by its field, in the order in which they were found. */
  public ImmutableMap<String, String> problems() {
    return ImmutableMap.copyOf(problems);
  }

  private ImmutableList<String> parts(String field) {
    String year = value(field + "-year").strip();
    String month = value(field + "-month").strip();
    String day = value(field + "-day").strip();
    return ImmutableList.of(year, padded(month), padded(day));
  }

  private static String padded(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
