package org.fbsroutines.persistence.format.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reports ids that stand in a file twice, with the lines of both. */
public final class Distinct {
  private Distinct() {}

  public static <T> void check(
      List<Located<T>> values, String field, Function<T, String> id, Problems problems) {
    Map<String, Long> lines = new HashMap<>();
    for (Located<T> value : values) {
      String named = id.apply(value.value());
      Long before = lines.putIfAbsent(named, value.line());
      if (before != null) {
        problems.add(value.problem(field, FileComplaint.REPEATED.of(named, before)));
      }
    }
  }
}
