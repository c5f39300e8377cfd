package org.fbsroutines.persistence.store;

import java.util.function.Consumer;
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
    handle
        .createUpdate(
            "insert into refused select line, :field, value, :reason, detail from ("
                + select
                + ") as found")
        .bind("field", field)
        .bind("reason", reason.name())
        .execute();
    return this;
  }

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

  /** Hands over what was found by line, and takes it out of the staging table. */
  void takeOut(Consumer<Refused> consumer) {
    handle.execute("analyze refused");
    try (var rows =
        handle
            .createQuery(
                """
                select distinct on (line) line, field, value, reason, detail,
                  coalesce(original, '') as original
                from refused join %s using (line)
                order by line
                """
                    .formatted(table))
            .setFetchSize(FETCH_SIZE)
            .map(
                (row, context) ->
                    new Refused(
                        row.getLong("line"),
                        row.getString("field"),
                        row.getString("value"),
                        Refused.Reason.valueOf(row.getString("reason")),
                        row.getString("detail"),
                        row.getString("original")))
            .stream()) {
      rows.forEach(consumer);
    }
    handle.execute("delete from " + table + " where line in (select line from refused)");
    handle.execute("drop table refused");
  }
}
