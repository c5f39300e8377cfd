package org.fbsroutines.persistence.store.staging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;

/** Finds the rows of a staging table that cannot be stored, and takes them out of it. */
final class RefusedRows {
  private static final int FETCH_SIZE = 500;

  private final Handle handle;
  private final String table;

  private RefusedRows(Handle handle, String table) {
    this.handle = handle;
    this.table = table;
  }

  static RefusedRows of(Handle handle, String table) {
    handle.execute("analyze " + table);
    handle.execute(
        """
        create temporary table refused (
          place bigint generated always as identity,
          ordinal bigint, field text, value text, reason text, detail text) on commit drop
        """);
    return new RefusedRows(handle, table);
  }

  /**
   * Finds rows.
   *
   * @param select gives ordinal, value and detail
   */
  RefusedRows find(String field, Refused.Reason reason, String select) {
    return find(
        reason,
        "select ordinal, '" + field + "' as field, value, detail from (" + select + ") as row");
  }

  /**
   * Finds rows.
   *
   * @param select gives ordinal, field, value and detail
   */
  RefusedRows find(Refused.Reason reason, String select) {
    handle.execute(
        "insert into refused (ordinal, field, value, reason, detail)"
            + " select ordinal, field, value, ?, detail from ("
            + select
            + ") as found",
        reason.name());
    return this;
  }

  /**
   * Finds rows by comparing two texts of each, as {@link RowComparison} does.
   *
   * @param select gives ordinal, stored and arriving
   */
  RefusedRows compare(String select, RowComparison comparison) {
    BatchedRows found =
        new BatchedRows(
            handle,
            "insert into refused (ordinal, field, value, reason, detail) values (?, ?, ?, ?, ?)");
    handle
        .createQuery(select)
        .setFetchSize(FETCH_SIZE)
        .map(
            (row, context) ->
                new Compared(
                    row.getLong("ordinal"), row.getString("stored"), row.getString("arriving")))
        .forEach(
            row ->
                comparison
                    .grounds(row.stored(), row.arriving())
                    .forEach(
                        ground ->
                            found.add(
                                row.ordinal(),
                                ground.field(),
                                ground.value(),
                                ground.reason().name(),
                                ground.detail())));
    found.send();
    return this;
  }

  private record Compared(long ordinal, String stored, String arriving) {}

  /** Rows of a key that an earlier row has. */
  RefusedRows twice(String field, String value, String... key) {
    return twiceIn(table, field, value, key);
  }

  /**
   * Rows of a key that an earlier row has, where the key stands in a table beside that of the rows.
   *
   * @param beside has {@code ordinal}, {@code line} and {@code path}
   */
  RefusedRows twiceIn(String beside, String field, String value, String... key) {
    String columns = String.join(", ", key);
    return find(
        field,
        Refused.Reason.TWICE,
        """
        select ordinal, value,
          case when line = first_line then concat_ws(', ', first_line, first_path)
            else cast(first_line as text) end as detail
        from (
          select ordinal, line, %s as value, first_value(ordinal) over same as first,
            first_value(line) over same as first_line, first_value(path) over same as first_path
          from %s window same as (partition by %s order by ordinal)) as numbered
        where ordinal <> first
        """
            .formatted(value, beside, columns));
  }

  /** Rows of patients whom the clinic does not have. */
  RefusedRows unknownPatients() {
    return find(
        "patient_id",
        Refused.Reason.UNKNOWN_PATIENT,
        """
        select ordinal, staged.patient_id as value, '' as detail
        from %s as staged
        where (select true from patient where patient.patient_id = staged.patient_id) is null
        """
            .formatted(table));
  }

  /**
   * Ends the search.
   *
   * @throws StoreException with the text if a row was found
   */
  void requireNone(Text text) {
    boolean isAny =
        handle.createQuery("select exists (select from refused)").mapTo(Boolean.class).one();
    if (isAny) {
      throw new StoreException(text);
    }
    handle.execute("drop table refused");
  }

  /** Hands over what was found by row, and takes it out of the staging table and others. */
  void takeOut(Consumer<Refused> consumer, String... others) {
    handle.execute("analyze refused");
    try (var rows =
        handle
            .createQuery(
                """
                select ordinal, line, path, field, value, reason, detail, rows, original
                from refused join (
                    select ordinal, min(line) as line, min(path) as path, count(*) as rows,
                      coalesce(min(original), '') as original
                    from %s where ordinal in (select ordinal from refused) group by ordinal
                  ) as staged using (ordinal)
                order by ordinal, place
                """
                    .formatted(table))
            .setFetchSize(FETCH_SIZE)
            .map(
                (row, context) ->
                    new Refused(
                        row.getLong("ordinal"),
                        row.getLong("line"),
                        Optional.ofNullable(row.getString("path")),
                        row.getLong("rows"),
                        ImmutableList.of(
                            new Refused.Ground(
                                row.getString("field"),
                                row.getString("value"),
                                Refused.Reason.valueOf(row.getString("reason")),
                                row.getString("detail"))),
                        row.getString("original")))
            .stream()) {
      handOver(rows.iterator(), consumer);
    }
    for (String each : Lists.asList(table, others)) {
      handle.execute("delete from " + each + " where ordinal in (select ordinal from refused)");
    }
    handle.execute("drop table refused");
  }

  /** All grounds of a row together, those of its first reason. */
  private static void handOver(Iterator<Refused> rows, Consumer<Refused> consumer) {
    List<Refused> ofRow = new ArrayList<>();
    while (rows.hasNext()) {
      Refused row = rows.next();
      if (!ofRow.isEmpty() && ofRow.get(0).ordinal() != row.ordinal()) {
        consumer.accept(Refused.joined(ofRow));
        ofRow.clear();
      }
      ofRow.add(row);
    }
    if (!ofRow.isEmpty()) {
      consumer.accept(Refused.joined(ofRow));
    }
  }
}
