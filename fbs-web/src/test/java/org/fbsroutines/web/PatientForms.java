package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.domain.care.SafetyGroup;
import org.fbsroutines.domain.restriction.RuleBook;

/** What a patient sends, and where it leads. */
final class PatientForms {
  private static final Pattern HIDDEN =
      Pattern.compile(
          "<input type=\"hidden\"(?: id=\"[a-z]*\")? name=\"([a-z]+)\" value=\"([^\"]*)\"");

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
   * Every group answered "none", the fall answered no, on the day on which the tests begin; then
   * what a test says otherwise.
   */
  static String[] answers(String check, String... otherwise) {
    List<String> fields = new ArrayList<>(List.of("check", check));
    int day = List.of(otherwise).indexOf("day");
    fields.addAll(List.of("day", day < 0 ? "2027-01-31" : otherwise[day + 1]));
    for (SafetyGroup group : SafetyGroup.of(RuleBook.standard())) {
      int at = List.of(otherwise).indexOf(group.rule());
      fields.add(group.rule());
      fields.add(at < 0 ? "none" : otherwise[at + 1]);
    }
    int fall = List.of(otherwise).indexOf("fall");
    fields.add("fall");
    fields.add(fall < 0 ? "no" : otherwise[fall + 1]);
    return fields.toArray(String[]::new);
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
