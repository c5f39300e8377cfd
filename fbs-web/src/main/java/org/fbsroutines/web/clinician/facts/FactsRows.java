package org.fbsroutines.web.clinician.facts;

import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.web.http.Form;

/** Adds and removes rows of the form of facts, which needs no script: the form comes back. */
final class FactsRows {
  private static final Pattern ADD = Pattern.compile("add-(operation|response)");
  private static final Pattern REMOVE = Pattern.compile("remove-(operation|response)-(\\d{1,2})");
  private static final ImmutableList<String> OPERATION_FIELDS =
      ImmutableList.of("-kind", "-region", "-approach", "-date-day", "-date-month", "-date-year");
  private static final ImmutableList<String> RESPONSE_FIELDS =
      ImmutableList.of("-exercise", "-pain", "-settled", "-persists");

  private final Map<String, List<String>> fields;

  private FactsRows(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /** Returns the form with the rows that were asked for; empty where the facts are to be saved. */
  static Optional<Form> changed(Context ctx) {
    String action = Form.of(ctx).value("action");
    Matcher add = ADD.matcher(action);
    Matcher remove = REMOVE.matcher(action);
    FactsRows rows = new FactsRows(new LinkedHashMap<>(ctx.formParamMap()));
    if (add.matches()) {
      rows.add(Rows.of(add.group(1)));
    } else if (remove.matches()) {
      rows.remove(Rows.of(remove.group(1)), Integer.parseInt(remove.group(2)));
    } else {
      return Optional.empty();
    }
    return Optional.of(Form.filled(ctx, rows.fields));
  }

  /** One of the two lists of the form. */
  private record Rows(String state, Function<Integer, String> name, ImmutableList<String> parts) {
    static Rows of(String kind) {
      return kind.equals("operation")
          ? new Rows(FactsFields.OPERATIONS, FactsFields::operation, OPERATION_FIELDS)
          : new Rows(FactsFields.RESPONSES, FactsFields::response, RESPONSE_FIELDS);
    }

    String marker() {
      return parts.get(0);
    }
  }

  private void add(Rows list) {
    int rows = count(list);
    if (rows < FactsEntry.MAX_ROWS) {
      fields.put(list.name().apply(rows) + list.marker(), ImmutableList.of(FactsFields.UNKNOWN));
      fields.put(list.state(), ImmutableList.of(FactsFields.LISTED));
    }
  }

  private void remove(Rows list, int removed) {
    int rows = count(list);
    for (int row = removed; row < rows; row++) {
      for (String part : list.parts()) {
        List<String> next = fields.remove(list.name().apply(row + 1) + part);
        if (next == null) {
          fields.remove(list.name().apply(row) + part);
        } else {
          fields.put(list.name().apply(row) + part, next);
        }
      }
    }
    if (rows <= 1) {
      fields.put(list.state(), ImmutableList.of(FactsFields.UNKNOWN));
    }
  }

  private int count(Rows list) {
    int row = 0;
    while (fields.containsKey(list.name().apply(row) + list.marker())) {
      row++;
    }
    return row;
  }
}
