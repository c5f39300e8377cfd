package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.SafetyGroup;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.RuleBook;

/** What a patient sends, and where it leads. */
final class PatientForms {
  private static final Pattern HIDDEN =
      Pattern.compile(
          "<input type=\"hidden\"(?: id=\"[a-z]*\")? name=\"([a-z]+)\" value=\"([^\"]*)\"");

  /** What "none of these today" sends: every question of the page. */
  static final String NONE =
      Stream.concat(
              SafetyGroup.of(RuleBook.standard()).stream()
                  .flatMap(group -> group.signs().stream())
                  .map(Question::key),
              Stream.of("fall"))
          .collect(Collectors.joining(" "));

  private PatientForms() {}

  /** A form of names and values that follow each other. */
  static Map<String, String> form(String... fields) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return form;
  }

  static void assertLeadsTo(HttpResponse<String> response, String path) {
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith(path));
  }

  static String hidden(String page, String name) {
    Matcher fields = HIDDEN.matcher(page);
    while (fields.find()) {
      if (fields.group(1).equals(name)) {
        return fields.group(2);
      }
    }
    throw new AssertionError("no field " + name);
  }

  /**
   * "None of these today", on the day on which the tests begin, or what a test says otherwise: the
   * day, or what is ticked instead.
   */
  static String[] answers(String check, String... otherwise) {
    Map<String, String> fields = form("check", check, "day", "2027-01-31");
    fields.putAll(form(otherwise));
    if (fields.size() == 2) {
      fields.put("none", NONE);
    }
    return fields.entrySet().stream()
        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
        .toArray(String[]::new);
  }

  static String[] record(String id, String exercise, int after) {
    return new String[] {
      "record",
      id,
      "exercise",
      exercise,
      "part",
      "morning",
      "date",
      "2027-01-31",
      "before",
      "3",
      "after",
      String.valueOf(after),
      "effort",
      "11",
      "note",
      "<b>fine</b>"
    };
  }
}
