package org.fbsroutines.persistence.format.csv;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.format.field.ColumnMapping;
import org.fbsroutines.persistence.format.row.FileHead;

/**
 * How a CSV file separates its fields.
 *
 * @param delimiter what stands between two fields
 * @param isDeclared whether the first line does nothing but state so, as {@code sep=;} does
 */
record CsvDialect(char delimiter, boolean isDeclared) {
  private static final ImmutableList<Character> DELIMITERS = ImmutableList.of(',', ';', '\t', '|');

  /** Spreadsheets quote it, write it in capitals, space it out and fill it up with separators. */
  private static final Pattern DECLARATION =
      Pattern.compile("\"?sep *= *([,;\t|])\"?[,;\t|]*\\s*", Pattern.CASE_INSENSITIVE);

  private static final CharMatcher AROUND = CharMatcher.whitespace().or(CharMatcher.is('"'));

  /** Looks at the header: the delimiter that makes most columns known, then the commonest. */
  static CsvDialect of(FileHead start, Collection<String> known, ColumnMapping mapping) {
    String header = start.firstLine();
    Matcher declaration = DECLARATION.matcher(header);
    if (declaration.matches()) {
      return new CsvDialect(declaration.group(1).charAt(0), true);
    }
    char best = DELIMITERS.get(0);
    long most = -1;
    for (char delimiter : DELIMITERS) {
      long score = score(header, delimiter, known, mapping);
      if (score > most) {
        most = score;
        best = delimiter;
      }
    }
    return new CsvDialect(best, false);
  }

  private static long score(
      String header, char delimiter, Collection<String> known, ColumnMapping mapping) {
    long columns =
        Splitter.on(delimiter)
            .trimResults(AROUND)
            .splitToStream(header)
            .filter(name -> known.contains(mapping.column(name)) || mapping.ignores(name))
            .count();
    return columns * FileHead.MAX_LENGTH + CharMatcher.is(delimiter).countIn(header);
  }
}
