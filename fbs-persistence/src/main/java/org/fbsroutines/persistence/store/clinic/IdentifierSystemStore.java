package org.fbsroutines.persistence.store.clinic;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The systems that number a clinic's patients. */
public record IdentifierSystemStore(Handle handle) {
  private static final RowMapper<IdentifierSystem> ROW =
      ConstructorMapper.of(IdentifierSystem.class);

  /** Lists them, the clinic's own first. */
  public ImmutableList<IdentifierSystem> list() {
    return handle
        .createQuery(
            "select system, name from identifier_system where used order by system <> 'local',"
                + " system")
        .map(ROW)
        .collect(toImmutableList());
  }

  /** Returns the URIs of those that are not the clinic's own. */
  public ImmutableSet<String> ofOthers() {
    return list().stream()
        .filter(system -> !system.isLocal())
        .map(IdentifierSystem::system)
        .collect(toImmutableSet());
  }

  /**
   * Stores these in place of those that were used before.
   *
   * @param systems each once
   */
  public void replace(List<IdentifierSystem> systems) {
    handle.execute("update identifier_system set used = false where used");
    systems.forEach(
        system ->
            handle
                .createUpdate(
                    """
                    insert into identifier_system (system, name) values (:system, :name)
                    on conflict on constraint identifier_system_pk
                      do update set name = excluded.name, used = true
                    """)
                .bindMethods(system)
                .execute());
  }
}
