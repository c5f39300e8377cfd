package org.fbsroutines.persistence.store.staging;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
          line bigint, field text, value text, reason text, detail text) on commit drop
        """);
    return new RefusedRows(handle, table);
  }

  /**
   * Finds rows.
   *
   * @param select gives line, value and detail
   */
  RefusedRows find(String field, Refused.Reason reason, String select) {
    return find(
        reason,
        "select line, '" + field + "' as field, value, detail from (" + select + ") as row");
  }

  /**
   * Finds rows.
   *
   * @param select gives line, field, value and detail
   */
  RefusedRows find(Refused.Reason reason, String select) {
    handle.execute(
        "insert into refused (line, field, value, reason, detail)"
            + " select line, field, value, ?, detail from ("
            + select
            + ") as found",
        reason.name());
    return this;
  }

  /**
   * Finds rows by comparing two texts of each, as {@link RowComparison} does.
   *
   * @param select gives line, stored and arriving
   */
  RefusedRows compare(String select, RowComparison comparison) {
    BatchedRows found =
        new BatchedRows(
            handle,
            "insert into refused (line, field, value, reason, detail) values (?, ?, ?, ?, ?)");
    handle
        .createQuery(select)
        .setFetchSize(FETCH_SIZE)
        .map(
            (row, context) ->
                new Compared(
                    row.getLong("line"), row.getString("stored"), row.getString("arriving")))
        .forEach(
            row ->
                comparison
                    .grounds(row.stored(), row.arriving())
                    .forEach(
                        ground ->
                            found.add(
                                row.line(),
                                ground.field(),
                                ground.value(),
                                ground.reason().name(),
                                ground.detail())));
    found.send();
    return this;
  }

  private record Compared(long line, String stored, String arriving) {}

  /** Rows of a key that stands on an earlier line. */
  RefusedRows twice(String field, String value, String... key) {
    String columns = String.join(", ", key);
    return find(
        field,
        Refused.Reason.TWICE,
        """
        select line, value, cast(first_line as text) as detail
        from (
          select line, %s as value,
            min(line) over (partition by %s) as first_line
          from %s) as numbered
        where line <> first_line
        """
            .formatted(value, columns, table));
  }

  /** Rows of patients whom the clinic does not have. */
  RefusedRows unknownPatients() {
    return find(
        "patient_id",
        Refused.Reason.UNKNOWN_PATIENT,
        """
        select line, staged.patient_id as value, '' as detail
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

  /** Hands over what was found by line, and takes it out of the staging table. */
  void takeOut(Consumer<Refused> consumer) {
    handle.execute("analyze refused");
    try (var rows =
        handle
            .createQuery(
                """
                select line, field, value, reason, detail, rows, original
                from refused join (
                    select line, count(*) as rows, coalesce(min(original), '') as original from %s
                    where line in (select line from refused) group by line) as staged
                  using (line)
                order by line, place
                """
                    .formatted(table))
            .setFetchSize(FETCH_SIZE)
            .map(
                (row, context) ->
                    new Refused(
                        row.getLong("line"),
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
    handle.execute("delete from " + table + " where line in (select line from refused)");
    handle.execute("delete from held_fact where line in (select line from refused)");
    handle.execute("drop table refused");
  }

  /** All grounds of a line together, those of its first reason. */
  private static void handOver(Iterator<Refused> rows, Consumer<Refused> consumer) {
    List<Refused> ofLine = new ArrayList<>();
    while (rows.hasNext()) {
      Refused row = rows.next();
      if (!ofLine.isEmpty() && ofLine.get(0).line() != row.line()) {
        consumer.accept(Refused.joined(ofLine));
        ofLine.clear();
      }
      ofLine.add(row);
    }
    if (!ofLine.isEmpty()) {
      consumer.accept(Refused.joined(ofLine));
    }
  }
}
