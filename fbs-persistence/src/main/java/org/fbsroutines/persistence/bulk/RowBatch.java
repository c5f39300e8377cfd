package org.fbsroutines.persistence.bulk;

import static com.google.common.base.Strings.emptyToNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.row.Row;
import org.fbsroutines.persistence.store.staging.CopyRows;
import org.fbsroutines.persistence.store.staging.RowPlace;

/** Some rows of a file, which one thread reads and encodes together. */
final class RowBatch<T> {
  private static final int MAX_ROWS = 512;
  private static final int MAX_CHARACTERS = 1 << 18;

  private final List<Row<T>> rows = new ArrayList<>(MAX_ROWS);
  private final List<Long> ordinals = new ArrayList<>(MAX_ROWS);
  private final List<BadRow> refused = new ArrayList<>();
  private final List<Problem> remarks = new ArrayList<>();
  private int characters;

  /** A row that cannot be stored. */
  record BadRow(ImmutableList<Problem> problems, String original) {}

  /**
   * What became of a batch.
   *
   * @param read how many rows it had, the bad ones included
   * @param characters how many these had
   */
  record Encoded(
      CopyRows rows, long read, int characters, List<BadRow> bad, List<Problem> remarks) {}

  /**
   * Adds a row.
   *
   * @param ordinal which row of the file it is, from 1
   */
  void add(Row<T> row, long ordinal) {
    rows.add(row);
    ordinals.add(ordinal);
    characters += row.size();
  }

  void addBad(Problem problem, String original) {
    refused.add(new BadRow(ImmutableList.of(problem), original));
    characters += original.length();
  }

  void addRemark(Problem remark) {
    remarks.add(remark);
  }

  int characters() {
    return characters;
  }

  boolean isFull() {
    return rows.size() + refused.size() + remarks.size() >= MAX_ROWS
        || characters >= MAX_CHARACTERS;
  }

  /** Reads every row by the domain's constructors. */
  Encoded encode(RowEncoder<T> encoder, boolean keepsOriginals) {
    CopyRows encoded = new CopyRows();
    List<BadRow> bad = new ArrayList<>(refused);
    for (int i = 0; i < rows.size(); i++) {
      Row<T> row = rows.get(i);
      try {
        encoder.add(
            encoded,
            row.read(),
            new RowPlace(
                ordinals.get(i),
                row.line(),
                emptyToNull(row.path().get()),
                keepsOriginals ? row.original().get() : null));
      } catch (FormatException e) {
        bad.add(new BadRow(e.problems(), row.original().get()));
      }
    }
    return new Encoded(encoded, rows.size() + refused.size(), characters, bad, remarks);
  }
}
