package org.fbsroutines.persistence.format.wger;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.row.RowSink;

/**
 * Names that are the same but for case, accents, punctuation and blanks: possible duplicates, which
 * are reported and never merged.
 */
final class SimilarNames {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SimilarNames() {}

  static String folded(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Remarks on every exercise that has the name of an earlier one. */
  static void remark(List<Located<Exercise>> exercises, RowSink<?> sink) {
    Map<String, Located<Exercise>> first = new HashMap<>();
    for (Located<Exercise> exercise : exercises) {
      String name = exercise.value().name().english();
      Located<Exercise> before = first.putIfAbsent(folded(name), exercise);
      if (before != null) {
        sink.remark(
            exercise.problem(
                "name", FileComplaint.LIKE_NAME.of(name, before.value().id(), before.line())));
      }
    }
  }
}
