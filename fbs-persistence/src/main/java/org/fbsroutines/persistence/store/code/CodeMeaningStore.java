package org.fbsroutines.persistence.store.code;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What the clinicians of a clinic said that codes mean. */
public record CodeMeaningStore(Handle handle) {

  /** Returns all of it, by system and code. */
  public ImmutableList<CodeMeaningRow> list() {
    return handle
        .createQuery(
            """
            select code_system, code, kind, region, stated_at, stated_by from code_meaning
            order by code_system, code
            """)
        .map(ConstructorMapper.of(CodeMeaningRow.class))
        .collect(toImmutableList());
  }

  /**
   * Stores what a code means in place of what was said before.
   *
   * @param system the address of its system
   * @param code the code
   * @param kind as {@link CodeMeaningRow#kind}
   * @param region as {@link CodeMeaningRow#region}
   * @throws StoreException if the server refuses it
   */
  public void save(String system, String code, String kind, String region, Recording recording) {
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into code_meaning (code_system, code, kind, region, stated_at, stated_by)
                values (:system, :code, :kind, :region, :at, :by)
                on conflict (clinic_id, code_system, code) do update
                set kind = excluded.kind, region = excluded.region,
                  stated_at = excluded.stated_at, stated_by = excluded.stated_by
                """)
            .bind("system", system)
            .bind("code", code)
            .bind("kind", kind)
            .bind("region", region)
            .bindMethods(recording));
  }
}
