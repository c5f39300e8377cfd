package org.fbsroutines.persistence.audit;

import java.time.Instant;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;

/** What the owner of a database can do to a clinic's audit log so that its chain is intact. */
enum RewrittenChain {
  /** Its tail cut, and the head set back. */
  CUT(
      """
      delete from audit_entry where seq > 3;
      update audit_head h set seq = e.seq, hash = e.hash from audit_entry e where e.seq = 3
      """),
  /** An entry edited, and all from there on hashed again by the function of the schema. */
  EDITED(edit("somebody else")),
  /** The same once more, after it was noticed. */
  EDITED_ANEW(edit("nobody")),
  /** All of it deleted, as if nothing had ever happened. */
  EMPTIED("delete from audit_entry; delete from audit_head"),
  /** Another history of the same length in its place. */
  REPLACED(
      """
      delete from audit_entry;
      delete from audit_head;
      select audit_append(now(), 'nobody', 'show', 'patient', 'p' || i, '{}')
      from generate_series(1, 5) i
      """);

  private final String statements;

  RewrittenChain(String statements) {
    this.statements = statements;
  }

  private static String edit(String actor) {
    return "update audit_entry set actor = '"
        + actor
        + "' where seq = 2;"
        + """
            do $$
      declare
        entry audit_entry;
        before bytea;
      begin
        for entry in select * from audit_entry order by seq loop
          before := coalesce(
            (select hash from audit_entry where seq = entry.seq - 1), decode(repeat('00', 32), 'hex'));
          update audit_entry set previous_hash = before, hash = audit_hash(before, clinic_id, seq, at,
              actor, action, subject_kind, subject_id, detail)
            where seq = entry.seq;
        end loop;
      end
      $$;
      update audit_head h set hash = e.hash from audit_entry e where e.seq = h.seq
      """;
  }

  /** Does it, as the owner. */
  void rewrite(TestDatabase database, ClinicId clinic) {
    run(database, clinic, statements);
  }

  /** Adds entries to a clinic's log. */
  static void fill(TestDatabase database, ClinicId clinic, int entries, Instant at) {
    run(
        database,
        clinic,
        "select audit_append('"
            + at
            + "', 'Dr Weber', 'show', 'patient', 'p' || i, '{\"a\": 1}') from generate_series(1, "
            + entries
            + ") i");
  }

  private static void run(TestDatabase database, ClinicId clinic, String statements) {
    database
        .asOwner()
        .useTransaction(
            handle -> {
              handle.execute("select set_config('fbs.clinic', ?, true)", clinic.toString());
              handle.execute(statements);
            });
  }
}
